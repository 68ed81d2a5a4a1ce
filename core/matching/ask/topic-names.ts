/** What a question can be about; apart from the rest, since pages and the contract need the names alone. */
export const topicNames = [
  'type',
  'colour',
  'brand',
  'number',
  'amount',
  'name',
  'sex',
  'age',
  'height',
  'build',
  'upper',
  'lower',
  'shoes',
  'hat',
  'hair',
  'glasses',
  'dialect',
  'place',
  'time',
  'details',
] as const
export type TopicName = (typeof topicNames)[number]
