import type { PaperSize } from './papers.ts'
import type { Sentence } from './sentence.ts'

export type RollSize = Extract<PaperSize, `receipt-${string}`>
export const rollSizes = ['receipt-80', 'receipt-58'] as const satisfies readonly RollSize[]

/** How a receipt printer is reached: by its address, by a file of the system, by a queue of the system (a share on Windows). */
export const connections = ['network', 'device', 'queue'] as const
export type Connection = (typeof connections)[number]

/**
 * What a printer can set: every character of GB 18030 (all sold in China since 2006 should), those of GBK alone, or nothing Chinese: then
 * it gets the lines as a picture.
 */
export const charsets = ['gb18030', 'gbk', 'picture'] as const
export type Charset = (typeof charsets)[number]

export type PrinterSetting = {
  readonly connection: Connection
  /** Host name or address and port, path of the device, or name of the queue. */
  readonly address: string
  readonly roll: RollSize
  readonly charset: Charset
  /** Whether it cuts the paper itself. */
  readonly cuts: boolean
  /** Kinds of paper that come out here; of several printers for one kind the first by name. */
  readonly papers: readonly string[]
}

/** The port at which receipt printers take bytes as they come (JetDirect). */
export const rawPort = 9100

// A colon within brackets belongs to the address (IPv6), one without parts the port.
const network = /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?))(?::(\d{1,5}))?$/
/** Nothing that a command line or a path would read as more than a name. */
const queue = /^[\p{L}\p{N}][\p{L}\p{N} ._()#-]{0,79}$/u
const device = /^(?:\/dev\/[\w./-]{1,80}|(?:LPT|COM)\d{1,2})$/

/** Host and port of a network printer, or null where the text names none. */
export function hostOf(address: string): { host: string; port: number } | null {
  const [all, six, name, port] = network.exec(address.trim()) ?? []
  if (all === undefined) return null
  const number = port === undefined ? rawPort : Number(port)
  return number >= 1 && number <= 65_535 ? { host: (six ?? name)!, port: number } : null
}

/** Whether a printer can be looked for under this address: nothing else ever reaches a socket, a file or a command. */
export function isAddress(connection: Connection, address: string): boolean {
  if (connection === 'network') return hostOf(address) !== null
  return (connection === 'device' ? device : queue).test(address.trim()) && !address.includes('..')
}

/** What keeps a paper from coming out, in the words of what to do. */
export const printProblems = {
  'no-answer': {
    zh: '打印机没有应答。看看电源、网线和纸,本台会自己再试。',
    en: 'The printer does not answer. Check power, cable and paper; the desk tries again by itself.',
  },
  'unknown-host': {
    zh: '找不到这个地址。请在设备页核对打印机的 IP。',
    en: 'There is no such address. Check the printer’s IP under Devices.',
  },
  'no-device': {
    zh: '没有这个设备或队列。请核对数据线和名称。',
    en: 'There is no such device or queue. Check the cable and the name.',
  },
  'not-permitted': {
    zh: '本机不许写这个设备。请管理员把运行本台的用户加入打印组。',
    en: 'This machine does not let the desk write to it. Ask an administrator to add its user to the printers’ group.',
  },
  interrupted: {
    zh: '打印到一半断了,会从头再印;半张请收回撕掉。',
    en: 'It broke off in the middle and will start again. Take back the half and tear it up.',
  },
  'not-drawable': {
    zh: '这张凭证已印不出来(内容已按规定删除,或种类不认识)。请作废这一张。',
    en: 'This paper can no longer be drawn (its content was erased, or its kind is unknown). Drop this one.',
  },
  failed: {
    zh: '系统没有把它送到打印机。请在系统里试印一页。',
    en: 'The system did not pass it on to the printer. Print a page from the system to see why.',
  },
} as const satisfies Record<string, Sentence>
export type PrintProblem = keyof typeof printProblems

/** Waits before the next try, ms: soon for a lid that was open, then often enough for somebody who mends a cable. */
const waits = [3_000, 8_000, 20_000, 60_000]

/** When a paper that failed so many times is tried again, ms from now. */
export const waitAfter = (attempts: number): number => waits[Math.min(attempts, waits.length) - 1] ?? waits[0]!
