import type { Refusal } from './refusal.ts'

/** Refusals about what a form or a list holds. */
export const contentRefusals = {
  'not-found': {
    status: 404,
    zh: '没有找到这条记录,可能已被合并。请返回工作台重新查找。',
    en: 'This record was not found; it may have been merged. Go back to the board and search again.',
  },
  'record-changed': {
    status: 409,
    zh: '另一个窗口刚改过这条记录,您的内容还在草稿里。请打开最新的一份,再改一次。',
    en: 'Another window has just changed this record; what you typed is kept as a draft. Open the latest and change it again.',
  },
  'already-saved': {
    status: 409,
    zh: '这张单已经保存过({no}),内容不同。请打开它再修改。',
    en: 'This form was already saved as {no} with other content. Open that record and edit it.',
  },
  'field-not-of-kind': {
    status: 422,
    zh: '“{field}”不属于这种登记,请去掉后再保存。',
    en: '“{field}” does not belong to this kind of record. Remove it and save again.',
  },
  'bad-field': { status: 422, zh: '“{field}”填得不对:{why}', en: '“{field}” is not right: {why}' },
  'time-in-future': {
    status: 422,
    zh: '“{field}”在将来,请核对日期和时间。',
    en: '“{field}” lies in the future. Check the date and time.',
  },
  'time-order': {
    status: 422,
    zh: '“最早”比“最晚”还晚,请把两个时间对调。',
    en: 'The earliest time is after the latest. Swap the two.',
  },
  'unknown-zone': {
    status: 422,
    zh: '没有“{zone}”这个区域,请从列表里选。',
    en: 'There is no zone “{zone}”. Choose one from the list.',
  },
  'unknown-category': {
    status: 422,
    zh: '没有“{category}”这个类别,请从列表里选。',
    en: 'There is no category “{category}”. Choose one from the list.',
  },
  'malformed-text': {
    status: 422,
    zh: '“{field}”里有半个字符,可能是粘贴时断开了,请重新输入这一栏。',
    en: '“{field}” holds half a character, perhaps cut off while pasting. Type this field again.',
  },
  'too-large': {
    status: 413,
    zh: '内容太长,本机一次只收 {limit}。请缩短后再保存。',
    en: 'This is too long: the desk takes {limit} at once. Shorten it and save again.',
  },
  'bad-request': {
    status: 400,
    zh: '这个请求本机看不懂。请刷新页面后再试。',
    en: 'The desk does not understand this request. Reload the page and try again.',
  },
  'too-many-zones': {
    status: 422,
    zh: '区域最多 {most} 个(停用的也算)。请改用现有的区域,或给它加别名。',
    en: 'A venue has {most} zones at most, those out of use among them. Change one, or give it another name.',
  },
  'too-many-words': {
    status: 422,
    zh: '本场所的词语最多 {most} 个。请先停用不再用的。',
    en: 'A venue has {most} words at most. Take those out of use that nobody says any more.',
  },
} as const satisfies Record<string, Refusal>
