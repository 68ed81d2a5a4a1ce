import type { Refusal } from './refusal.ts'

/** Refusals about who may do what: signing in, roles, badges and PINs. */
export const staffRefusals = {
  'not-signed-in': { status: 401, zh: '请先用警号和口令登录。', en: 'Sign in with your badge number and PIN first.' },
  'wrong-pin': {
    status: 401,
    zh: '警号或口令不对,请再输一次。',
    en: 'Badge number or PIN is wrong. Please enter them again.',
  },
  'locked-out': {
    status: 423,
    zh: '输错次数太多,请等 {minutes} 分钟再试,或换一位同事登录。',
    en: 'Too many wrong attempts. Wait {minutes} minutes, or let a colleague sign in.',
  },
  'not-allowed': {
    status: 403,
    zh: '您的岗位不能做这一步,请找{roles}来操作。',
    en: 'Your role cannot do this. Please ask: {roles}.',
  },
  'second-person-needed': {
    status: 403,
    zh: '这一步需要另一位工作人员用警号和口令确认。',
    en: 'A second member of staff must confirm this with badge number and PIN.',
  },
  'second-person-same': {
    status: 403,
    zh: '确认人不能是经办人本人,请换一位同事。',
    en: 'The second person must be someone other than you.',
  },
  'badge-taken': {
    status: 409,
    zh: '警号 {badge} 已有人使用,请核对。',
    en: 'Badge number {badge} is already in use. Please check it.',
  },
  'weak-pin': {
    status: 422,
    zh: '口令要 6 位以上数字,且不能是连号或同一个数字。',
    en: 'A PIN needs six or more digits, not in sequence and not all the same.',
  },
  'pin-to-choose': {
    status: 403,
    zh: '这个口令是值班长重设的,只用来换成自己的:请本人先登录,换好口令再来。',
    en: "This PIN was given by a supervisor and only serves to choose one's own: sign in with it and choose it first.",
  },
  'same-pin': {
    status: 422,
    zh: '新口令不能和值班长给的一样,请另想一个。',
    en: 'The new PIN must differ from the one you were given. Think of another.',
  },
  'own-pin': {
    status: 409,
    zh: '自己的口令请在“修改自己的口令”里改;忘了就请另一位值班长重设。',
    en: 'Change it under “Change your own PIN”; if you forgot it, ask another supervisor.',
  },
  'last-administrator': {
    status: 409,
    zh: '这是最后一位能管理人员的账号,请先另设一位。',
    en: 'This is the last account that can manage staff. Set up another one first.',
  },
} as const satisfies Record<string, Refusal>
