import type { Refusal } from './refusal.ts'

/** Refusals about receipt printers and what waits for them. */
export const printingRefusals = {
  'no-such-printer': {
    status: 404,
    zh: '没有这台打印机,可能刚被删除。请在设备页(Alt V)选另一台。',
    en: 'There is no such printer; it may just have been removed. Choose another one under Devices (Alt V).',
  },
  'printer-name-taken': {
    status: 409,
    zh: '已有一台打印机叫“{name}”,请换个名字。',
    en: 'Another printer is called “{name}”. Choose another name.',
  },
  'printer-has-jobs': {
    status: 409,
    zh: '这台打印机还有 {n} 张在等。请先打印、改到另一台或作废,再删除。',
    en: '{n} papers still wait for this printer. Print them, send them to another printer or drop them first.',
  },
  'no-printer-for-paper': {
    status: 409,
    zh: '没有小票机印这种凭证。请按 Ctrl P 用系统打印,或在设备页(Alt V)添加。',
    en: 'No receipt printer takes this paper. Press Ctrl P for the system’s printing, or add one under Devices (Alt V).',
  },
  'print-job-ended': {
    status: 409,
    zh: '这一张已经打印或作废。',
    en: 'This one was printed or dropped meanwhile.',
  },
} as const satisfies Record<string, Refusal>
