import { expect, test } from 'vitest'
import { canonicalText, type Entry, personalHashOf, signedText } from '../../core/journal/entry.ts'
import { isSigned, sha256, signer } from '../../db/file/crypto.ts'
import canonical from './vectors/canonical.json'
import signed from './vectors/entry.json'

test('canonical text is that of RFC 8785, byte for byte', () => {
  for (const { input, bytes } of canonical.documents) {
    expect(Buffer.from(canonicalText(JSON.parse(input)), 'utf8').toString('hex')).toBe(bytes)
  }
})

test('keys are sorted by UTF-16 code units', () => {
  const sorted = JSON.parse(canonicalText(JSON.parse(canonical.sorting.input)).replaceAll('"1"', '"_1"')) as object
  expect(Object.values(sorted)).toEqual(canonical.sorting.values)
})

test.each(Object.entries(canonical.numbers))('the number with the bits %s is written %s', (bits, text) => {
  const number = Buffer.from(bits, 'hex').readDoubleBE()
  if (text === null) expect(() => canonicalText(number)).toThrow()
  else expect(canonicalText(number)).toBe(text)
})

test('half a character is no JSON', () => {
  expect(() => canonicalText({ name: '\ud83d' })).toThrow()
})

const entry = signed.entry as unknown as Entry

test('the signed entry in the repository has the bytes, hash and signature written beside it', () => {
  expect(canonicalText(entry.personal)).toBe(signed.personalBytes)
  expect(personalHashOf(entry.personal, sha256)).toBe(entry.personalHash)
  expect(signedText(entry)).toBe(signed.signedBytes)
  expect(sha256(signed.signedBytes)).toBe(entry.hash)
  expect(signer(signed.privateKey)(signed.signedBytes)).toBe(entry.signature)
  expect(isSigned(signed.signedBytes, entry.signature, signed.publicKey)).toBe(true)
})

test('the signature covers every part of the entry but the personal one, which its hash stands for', () => {
  const covered = [
    'desk',
    'epoch',
    'seq',
    'hlc',
    'at',
    'operator',
    'action',
    'recordId',
    'schemaVersion',
    'facts',
    'personalHash',
    'prevHash',
  ] as const
  for (const part of covered) {
    const text = signedText({ ...entry, [part]: 'changed' } as unknown as Entry)
    expect(isSigned(text, entry.signature, signed.publicKey), part).toBe(false)
  }
  expect(signedText({ ...entry, personal: null })).toBe(signed.signedBytes)
})
