import type { Refusal } from './refusal.ts'

/** Refusals of calls to owners and of what is posted to them. */
export const contactRefusals = {
  'no-number-to-ring': {
    status: 422,
    zh: '这条登记里没有这个号码。请选“其他号码”并填上打的号码。',
    en: 'The record holds no such number. Choose “another number” and type the one you rang.',
  },
  'not-posted-kind': {
    status: 422,
    zh: '只有已发还的物品可以邮寄。请先在“发还”里核对失主,办完再登记快递单号。',
    en: 'Only a released item goes by post. Verify the owner and release it first, then enter the tracking number.',
  },
} as const satisfies Record<string, Refusal>
