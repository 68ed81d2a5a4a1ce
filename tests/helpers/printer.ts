import { createServer, type Server, type Socket } from 'node:net'

export type NetworkPrinter = {
  readonly address: string
  /** What each connection sent, in the order in which they were closed. */
  readonly papers: Buffer[]
  /** Resolves once so many papers have come. */
  came(count: number): Promise<void>
  /** Breaks the next connection after its first bytes, as a printer does that is switched off. */
  breakNext(): void
  close(): Promise<void>
}

/** A receipt printer on this machine's network: it takes bytes at a port, as real ones do at 9100. */
export async function networkPrinter(port = 0): Promise<NetworkPrinter> {
  const papers: Buffer[] = []
  const waiting: (() => void)[] = []
  const open = new Set<Socket>()
  let breaks = false
  const server: Server = createServer((socket) => {
    const parts: Buffer[] = []
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (part) => {
      if (breaks) {
        breaks = false
        socket.resetAndDestroy()
        return
      }
      parts.push(part)
    })
    socket.on('end', () => {
      papers.push(Buffer.concat(parts))
      for (const tell of waiting) tell()
    })
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as { port: number }
  return {
    address: `127.0.0.1:${taken}`,
    papers,
    async came(count) {
      while (papers.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
    },
    breakNext() {
      breaks = true
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
