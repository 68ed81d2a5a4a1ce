import type { Refusal } from './refusal.ts'

/** Refusals about handing over, its claim and its slip. */
export const releaseRefusals = {
  'release-incomplete': {
    status: 422,
    zh: '还不能交接,缺:{needs}。补齐后再按一次;确实没有的,请值班长写明理由再交接。',
    en: 'Not ready to hand over. Missing: {needs}. Add it and press again, or let a supervisor give a reason to go on.',
  },
  'not-made-good': {
    status: 422,
    zh: '还不能补签:{needs}。请补正后再按一次。',
    en: 'This does not make it good yet: {needs}. Put it right and press again.',
  },
  'not-a-find': {
    status: 422,
    zh: '只有招领、看护的登记才能交接;报失的登记请先配对。',
    en: 'Only a find can be handed over. Match the report with a find first.',
  },
  'needs-release': {
    status: 409,
    zh: '交还要走发还步骤(核验、签名、凭证)。请从这条记录点“发还”。',
    en: 'Handing over goes through the release steps (check, signature, slip). Use “Release” on this record.',
  },
  'needs-reversal': {
    status: 409,
    zh: '已经发还的要由值班长撤销那张认领凭证。请打开这条记录,在“认领”里撤销。',
    en: 'A release is taken back by a supervisor reversing its claim. Open the record and reverse it under “Claims”.',
  },
  'claim-reversed': {
    status: 409,
    zh: '这次交接已经撤销过了。',
    en: 'This handover was reversed before.',
  },
  'override-needs-supervisor': {
    status: 403,
    zh: '缺件交接要值班长本人操作,或由值班长用警号和口令确认。',
    en: 'Only a supervisor may go on without what is missing: as the operator, or confirming by badge number and PIN.',
  },
  'release-stopped': {
    status: 409,
    zh: '本人犹豫或害怕,交接已停止,谁签字都不行。请陪在本人身边,叫值班长并报民警内网核查;核清后由值班长解除。',
    en: 'The person hesitates or is afraid, so the handover has stopped, whoever signs. Stay with them, call the supervisor and have the police check; a supervisor clears it then.',
  },
  'not-owing': {
    status: 409,
    zh: '这一项不缺,或已经补上了。',
    en: 'This is not missing, or was brought already.',
  },
  'slip-not-found': {
    status: 404,
    zh: '本机没有这张凭证。请核对凭证号,或用“核验凭证”查询。',
    en: 'This desk has no such slip. Check the number, or use “Check a slip”.',
  },
  'slip-erased': {
    status: 410,
    zh: '这张凭证的内容已按期限清除,只留下编号和真伪。',
    en: 'The content of this slip was erased when its time was over; only its number and genuineness remain.',
  },
  'slip-void-by-supervisor': {
    status: 403,
    zh: '认领凭证证明交接,只能由值班长作废。请值班长登录后再按“作废”。',
    en: 'A claim slip proves a handover, so only a supervisor makes it void. Let one sign in and press “Make void”.',
  },
  'slip-voided': {
    status: 409,
    zh: '这张凭证已经作废过了。',
    en: 'This slip was made void before.',
  },
  'paper-not-of-this': {
    status: 422,
    zh: '这条登记不能开这种文书。请从登记的“文书”里选能开的。',
    en: 'This record has no such paper. Choose one of those under “Papers” on the record.',
  },
  'paper-unknown': {
    status: 422,
    zh: '这张文书是较新版本的程序开出的,本机还不能显示。真伪仍可核验;请升级本机程序。',
    en: 'A newer program issued this paper, and this one cannot show it. It can still be checked; upgrade this desk.',
  },
} as const satisfies Record<string, Refusal>
