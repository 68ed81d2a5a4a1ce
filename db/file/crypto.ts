import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import type { Hash } from '../../core/journal/entry.ts'

export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/** SHA-256 of bytes as they are, lower-case hex: the name of a picture's content. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex')

/** An Ed25519 pair as base64url DER, public (SPKI) and private (PKCS 8). */
export type KeyPair = { readonly publicKey: string; readonly privateKey: string }

export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('ed25519')
  return {
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
  }
}

const der = (key: string): Buffer => Buffer.from(key, 'base64url')

/** Ed25519 over the text's UTF-8, base64url. The key is parsed once: that costs more than the signature. */
export function signer(privateKey: string): (text: string) => string {
  const key = createPrivateKey({ key: der(privateKey), format: 'der', type: 'pkcs8' })
  return (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url')
}

// Parsing a key costs more than the check it is for, and a desk meets the same few keys again and again.
const parsedKeys = new Map<string, KeyObject>()

function publicKeyOf(text: string): KeyObject {
  const known = parsedKeys.get(text)
  if (known) return known
  const key = createPublicKey({ key: der(text), format: 'der', type: 'spki' })
  if (parsedKeys.size >= 256) parsedKeys.clear()
  parsedKeys.set(text, key)
  return key
}

/** False for a wrong signature and for a key or signature that cannot be read at all. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const bytes = Buffer.from(signature, 'base64url')
    // The last character has bits of no meaning: a signature is written in one way only.
    if (bytes.toString('base64url') !== signature) return false
    return verify(null, Buffer.from(text, 'utf8'), publicKeyOf(publicKey), bytes)
  } catch {
    return false
  }
}
