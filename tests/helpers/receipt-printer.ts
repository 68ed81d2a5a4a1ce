import { createServer, type Server, type Socket } from 'node:net'
import jsQR from 'jsqr'

/** A printer on a raw port of this machine: it keeps what each connection brought. */
export type ReceiptPrinter = {
  readonly port: number
  /** Receipts that came whole, as bytes. */
  readonly receipts: Buffer[]
  /** Bytes after which the next connection is broken off; null for none. */
  breakAfter: number | null
  close(): Promise<void>
}

export async function openReceiptPrinter(port = 0): Promise<ReceiptPrinter> {
  const receipts: Buffer[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    const parts: Buffer[] = []
    const limit = printer.breakAfter
    printer.breakAfter = null
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      if (limit !== null && Buffer.concat(parts).length >= limit) socket.resetAndDestroy()
    })
    socket.on('end', () => receipts.push(Buffer.concat(parts)))
  })
  const printer: ReceiptPrinter = {
    port: await listen(server, port),
    receipts,
    breakAfter: null,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return printer
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })

/** Bytes after a command's two or three letters, for those that a receipt uses. */
const lengths: Readonly<Record<string, number>> = {
  '\x1b@': 0,
  '\x1da': 1,
  '\x1bM': 1,
  '\x1b ': 1,
  '\x1cS': 2,
  '\x1cC': 1,
  '\x1b3': 1,
  '\x1b{': 1,
  '\x1c.': 0,
  '\x1c&': 0,
  '\x1b-': 1,
  '\x1c-': 1,
  '\x1bE': 1,
  '\x1dB': 1,
  '\x1d!': 1,
  '\x1dL': 2,
  '\x1dW': 2,
  '\x1ba': 1,
  '\x1b$': 2,
  '\x1b\\': 2,
  '\x1bt': 1,
  '\x1bd': 1,
  '\x1dr': 1,
  '\x1dh': 1,
  '\x1dw': 1,
  '\x1df': 1,
  '\x1dH': 1,
}

export type Dots = { readonly width: number; readonly height: number; readonly rows: Uint8Array }

/** What a receipt's bytes say: its text by GB 18030, its pictures, how often it is cut. Throws on a command that it does not know. */
export function readReceipt(bytes: Buffer): { text: string; pictures: Dots[]; cuts: number } {
  const letters: number[] = []
  const pictures: Dots[] = []
  let cuts = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!
    const command = bytes.toString('latin1', at, at + 2)
    if (byte !== 0x1b && byte !== 0x1c && byte !== 0x1d) {
      letters.push(byte)
      at += 1
    } else if (command === '\x1dV') {
      cuts += 1
      at += 4
    } else if (command === '\x1dv') {
      const width = bytes.readUInt16LE(at + 4)
      const height = bytes.readUInt16LE(at + 6)
      pictures.push({ width: width * 8, height, rows: bytes.subarray(at + 8, at + 8 + width * height) })
      at += 8 + width * height
    } else if (command === '\x1d8') {
      const length = bytes.readUInt32LE(at + 3)
      const width = bytes.readUInt16LE(at + 13)
      pictures.push({ width, height: bytes.readUInt16LE(at + 15), rows: bytes.subarray(at + 17, at + 7 + length) })
      at += 7 + length
    } else if (command === '\x1d(' || command === '\x1c(') {
      at += 5 + bytes.readUInt16LE(at + 3)
    } else if (command === '\x1dk') {
      at += 4 + bytes[at + 3]!
    } else {
      const length = lengths[command]
      if (length === undefined) throw new Error(`unknown command ${bytes.toString('hex', at, at + 4)}`)
      at += 2 + length
    }
  }
  return { text: new TextDecoder('gb18030').decode(Uint8Array.from(letters)), pictures, cuts }
}

/** Bands of one receipt as one picture. */
export const joined = (bands: readonly Dots[]): Dots => ({
  width: bands[0]!.width,
  height: bands.reduce((sum, { height }) => sum + height, 0),
  rows: Buffer.concat(bands.map(({ rows }) => rows)),
})

export const pixelsOf = ({ width, height, rows }: Dots): Uint8ClampedArray => {
  const line = Math.ceil(width / 8)
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (((rows[y * line + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1)
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return pixels
}

/** What an independent decoder reads from the picture's QR code, with a white margin as the paper has it; null for nothing. */
export function qrOf(dots: Dots): string | null {
  const margin = 32
  const width = dots.width + 2 * margin
  const height = dots.height + 2 * margin
  const from = pixelsOf(dots)
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < dots.height; y++) {
    pixels.set(from.subarray(y * dots.width * 4, (y + 1) * dots.width * 4), ((y + margin) * width + margin) * 4)
  }
  return jsQR(pixels, width, height)?.data ?? null
}
