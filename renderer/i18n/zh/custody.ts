export const custody = {
  'history.item.placed': '放到 {where}',
  'history.placedCounter': '放回台面',
  'history.placedFrom': '原在 {from}',
  'history.container.sealed': '封存,封签 {seal}',
  'history.container.opened': '拆封 {seal}',
  'history.cash.counted': '清点现金 {sum} 元',
  'history.cash.differs': '与上次不符:上次 {sum} 元',
  'history.custody.transferred': '移交{to},接收人 {who}',
  'history.custody.received': '签收,{who}',
  'custody.witness': '同办 {name}',
} as const
