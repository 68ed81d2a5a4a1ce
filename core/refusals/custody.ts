import type { Refusal } from './refusal.ts'

/** Refusals about where things lie and how they are closed. */
export const custodyRefusals = {
  'not-in-custody': {
    status: 409,
    zh: '{no} 不是在库的拾得物,不能入库、封存或移交。请核对单号。',
    en: '{no} is no found item in custody. Check the number.',
  },
  'no-such-place': {
    status: 404,
    zh: '没有这个存放位置,可能已停用。请从列表里另选。',
    en: 'There is no such storage place; it may be out of use. Choose another from the list.',
  },
  'place-in-itself': {
    status: 422,
    zh: '一个位置不能放在它自己里面,请另选上级位置。',
    en: 'A place cannot stand in itself. Choose another to stand it in.',
  },
  'place-unfit': {
    status: 409,
    zh: '“{place}”不能放这类物品:{say}。请换一个位置,或写明理由再放。',
    en: '“{place}” is not for this kind of thing. {say}. Choose another place, or give a reason.',
  },
  'place-full': {
    status: 409,
    zh: '“{place}”已放满({most} 件)。请换一个位置,或写明理由再放。',
    en: '“{place}” is full ({most}). Choose another place, or give a reason.',
  },
  'thing-in-itself': {
    status: 422,
    zh: '{no} 就在这件物品里面,不能反过来放。',
    en: '{no} lies in this very thing; it cannot hold it.',
  },
  'container-sealed': {
    status: 409,
    zh: '{no} 已封存(封签 {seal})。请先登记拆封,再放入或取出。',
    en: '{no} is sealed ({seal}). Record its opening first.',
  },
  'not-sealed': { status: 409, zh: '{no} 没有封签,不用拆封。', en: '{no} bears no seal; there is nothing to open.' },
  'contents-first': {
    status: 409,
    zh: '{holder} 里的 {no} 不能一起走(处置时不能带走内物,或有争议,或状态不允许)。请先处理 {no},或取消它们的关联。',
    en: '{no}, which lies in {holder}, cannot go along (nothing is thrown away with its contents; or it is in dispute, or its state does not allow it). Deal with {no} first, or unlink it.',
  },
  'thing-away': {
    status: 409,
    zh: '{no} 已移交给另一个服务台,还没有签收。请先在“移交”里签收,再办理。',
    en: '{no} was handed on to another desk and is not received yet. Receive it under transfers first.',
  },
  'transfer-received': {
    status: 409,
    zh: '这批物品已经签收过了。',
    en: 'These things were received before.',
  },
  'transfer-needs-desk': {
    status: 422,
    zh: '移交给另一个服务台,要写它的代码(如 B2),不能是本台。',
    en: 'A transfer to another desk needs the code of that desk, such as B2, not this one.',
  },
} as const satisfies Record<string, Refusal>
