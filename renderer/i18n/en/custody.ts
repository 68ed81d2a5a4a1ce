export const custody = {
  'history.item.placed': 'Put into {where}',
  'history.placedCounter': 'Back to the counter',
  'history.placedFrom': 'was in {from}',
  'history.container.sealed': 'Sealed, seal {seal}',
  'history.container.opened': 'Seal {seal} opened',
  'history.cash.counted': 'Cash counted: ¥{sum}',
  'history.cash.differs': 'differs from the count before: ¥{sum}',
  'history.custody.transferred': 'Handed on to {to}, received by {who}',
  'history.custody.received': 'Received by {who}',
  'custody.witness': 'with {name}',
} as const
