import type { Refusal } from './refusal.ts'

/** Refusals about steps of a case, and pairs and links of cases. */
export const stepsRefusals = {
  'no-such-closing': {
    status: 422,
    zh: '这种登记不能这样办结。拾得物和在站人员请走发还或交还。',
    en: 'This kind of record does not end that way. A find leaves by its release.',
  },
  'closing-in-future': {
    status: 422,
    zh: '办结时间在将来,请核对日期和时间。',
    en: 'The time of the closing lies in the future. Check the date and time.',
  },
  'closing-before-event': {
    status: 422,
    zh: '办结时间早于走失或报失的时间,请核对日期和时间。',
    en: 'The time of the closing lies before it happened or was reported. Check the date and time.',
  },
  'illegal-transition': {
    status: 409,
    zh: '现在是“{from}”,不能改为“{to}”。请刷新后再看。',
    en: 'It is now “{from}” and cannot become “{to}”. Refresh and look again.',
  },
  'nothing-to-undo': {
    status: 409,
    zh: '您在这张单上没有可以撤销的改动。',
    en: 'There is no change of yours on this record to undo.',
  },
  'not-undoable': {
    status: 409,
    zh: '“{what}”不能这样撤销。登记可以修改、撤回或合并;交还由值班长在“交还记录”里撤回;合并和裁定由值班长处理。',
    en: "“{what}” cannot be undone here. A registration is edited, withdrawn or merged; a handover is reversed by a supervisor under “Handovers”; merges and settled conflicts are a supervisor's.",
  },
  'undo-not-yours': {
    status: 403,
    zh: '“{what}”要由经手人撤销;带走了人的办结由值班长撤销。',
    en: 'Who did “{what}” undoes it; a closing by which somebody was given away is undone by a supervisor.',
  },
  'undo-blocked': {
    status: 409,
    zh: '后来{by}又做了“{what}”,是接着这一步做的。请先撤销那一步,或直接修改。',
    en: '{by} has since done “{what}”, which stands on it. Undo that first, or change the record itself.',
  },
  'not-linkable': {
    status: 422,
    zh: '这两张单不能这样关联。请另选一张,或另选一种关系。',
    en: 'These two records cannot be linked that way. Choose another record or another relation.',
  },
  'not-a-pair': {
    status: 422,
    zh: '这两条登记不是一对:报失与发现的种类不同。',
    en: 'These two records are not a pair: the report and the find are of different kinds.',
  },
  'not-mergeable': {
    status: 422,
    zh: '只有同一种登记的两张不同的单才能合并。',
    en: 'Only two different records of the same kind can be merged.',
  },
  'in-conflict': {
    status: 409,
    zh: '两个岗位对这条记录的处理互相矛盾,请值班长先裁定。',
    en: 'Two desks dealt with this record in different ways. A supervisor must settle it first.',
  },
} as const satisfies Record<string, Refusal>
