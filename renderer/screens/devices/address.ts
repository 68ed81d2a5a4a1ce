import type { Connection } from '../../../core/printing.ts'

/** A connection as somebody writes it on the printer. */
export function addressOf(connection: Connection): string {
  switch (connection.way) {
    case 'network':
      return connection.port === 9100 ? connection.host : `${connection.host}:${connection.port}`
    case 'device':
      return connection.path
    case 'windows':
      return connection.share
    case 'cups':
    case 'system':
      return connection.queue
  }
}

/** What was typed as an address of this way; a network printer's port is 9100 where none is said. */
export function connectionOf(way: Connection['way'], typed: string): Connection {
  const text = typed.trim()
  if (way === 'device') return { way, path: text }
  if (way === 'windows') return { way, share: text }
  if (way === 'cups' || way === 'system') return { way, queue: text }
  const [, host, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(text) ?? []
  return { way, host: host ?? '', port: port === undefined ? 9100 : Number(port) }
}
