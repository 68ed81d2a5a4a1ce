import type { Refusal } from './refusal.ts'

/** Refusals of the legal clock: notices, their year, and what becomes of what nobody claimed. */
export const legalRefusals = {
  'needs-notice': {
    status: 409,
    zh: '招领、归公和处置有各自的手续。请到“法定期限”(Alt G)办理。',
    en: 'Announcing, transfer to the state and disposal have steps of their own. Use “Legal clock” (Alt G).',
  },
  'not-announceable': {
    status: 409,
    zh: '{no} 不能再列入公告:已有公告,或已不在库。请刷新后再看。',
    en: '{no} cannot be announced: it has a notice already or has left the shelf. Refresh and look again.',
  },
  'nothing-waits': {
    status: 409,
    zh: '现在没有要办的物品。请刷新后再看。',
    en: 'Nothing waits for this step now. Refresh and look again.',
  },
  'notice-number-taken': {
    status: 409,
    zh: '编号 {number} 已经用过。请换一个,或留空由本机编号。',
    en: 'Number {number} is taken. Choose another, or leave it empty and the desk gives one.',
  },
  'notice-in-future': {
    status: 422,
    zh: '公告日期在将来,请核对。期限从实际发布那天起算。',
    en: 'The day of the notice lies in the future. The year counts from the day it is really published.',
  },
  'notice-before-find': {
    status: 422,
    zh: '公告日期早于 {no} 的接收日期({day}),请核对。',
    en: 'The day of the notice lies before {no} was received ({day}). Check the date.',
  },
  'notice-withdrawn': {
    status: 409,
    zh: '这份公告已经撤回过了。',
    en: 'This notice was withdrawn before.',
  },
  'notice-forfeited': {
    status: 409,
    zh: '{no} 已按这份公告归公,公告不能撤回。归公有误的,请值班长先把它改回在库。',
    en: '{no} fell to the state by this notice, so it stays. Where that was wrong, a supervisor puts the find back into custody first.',
  },
  'holidays-contradict': {
    status: 422,
    zh: '{day} 既写了放假,又写了上班,请核对通知。',
    en: '{day} is given both as a day off and as a working day. Compare the notice.',
  },
  'holidays-other-year': {
    status: 422,
    zh: '{day} 不在 {year} 年的通知里,请核对年份。',
    en: '{day} does not belong to the notice of {year}. Check the year.',
  },
  'not-due': {
    status: 409,
    zh: '{no} 还在认领期内,{through} 24时前失主都可以认领(民法典第318条、第203条)。到期次日再移交。',
    en: '{no} may still be claimed through {through} 24:00 (Civil Code arts. 318, 203). Transfer it from the day after.',
  },
  'is-money': {
    status: 409,
    zh: '{no} 已经是现金,不能再变卖。请按现金清点、封存,入保险柜。',
    en: '{no} is money already and cannot be sold. Count it, seal it and put it into the safe.',
  },
  'contents-unannounced': {
    status: 409,
    zh: '{no} 里的 {inside} 还没有公告,不能随它归公。请先公告 {inside};一年后一起移交,或先把它取出来单独保管。',
    en: '{inside}, which lies in {no}, was never announced and cannot fall to the state with it. Announce {inside} first and transfer both after its year, or take it out and keep it by itself.',
  },
  'holidays-missing': {
    status: 409,
    zh: '{year} 年的放假安排还没有录入,认领期的最后一天不能确定。请值班长先在“法定期限”的放假表里录入。',
    en: 'The public holidays of {year} are not entered, so the last day is not certain. A supervisor enters them under “Legal clock” first.',
  },
  'claim-period-over': {
    status: 409,
    zh: '认领期已于 {through} 24时届满(公告 {number};民法典第318条),窗口不能再发还。请把来人姓名、电话记入备注,请值班长处理;移交前值班长可以写明理由发还。',
    en: 'The time to claim ended on {through} at 24:00 (notice {number}; Civil Code art. 318). Note name and phone and call the supervisor, who may still release it with a reason until it is transferred.',
  },
  'disposal-needs-supervisor': {
    status: 403,
    zh: '不是易腐物品。两个签名里要有一位值班长。',
    en: "This does not spoil. One of the two signatures must be a supervisor's.",
  },
} as const satisfies Record<string, Refusal>
