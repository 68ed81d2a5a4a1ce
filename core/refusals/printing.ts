import type { Refusal } from './refusal.ts'

/** Refusals about printers and what waits for them. */
export const printingRefusals = {
  'no-such-printer': {
    status: 404,
    zh: '没有这台打印机,可能已删除。请从列表里另选。',
    en: 'There is no such printer; it may have been removed. Choose another from the list.',
  },
  'printer-unfit': {
    status: 422,
    zh: '“{printer}”装的纸打不了这种单据。请另选打印机。',
    en: 'The paper in “{printer}” is not for this kind. Choose another printer.',
  },
  'job-done': {
    status: 409,
    zh: '这个打印任务已经打完、作废或正在打印。请看列表里的现状。',
    en: 'This print is done, thrown away or being printed now. See the list.',
  },
} as const satisfies Record<string, Refusal>
