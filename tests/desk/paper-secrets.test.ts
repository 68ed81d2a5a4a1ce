import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proseMask } from '../../core/paper-prose.ts'
import { papersFor } from '../../core/papers.ts'
import { type FieldName, type Fields, fieldsOf, lengthOf, ruleOf } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { finderReceiptForm } from '../../desk/documents/finder-receipt.ts'
import { receiptMarkup, receiptPicture } from '../../desk/documents/receipt.ts'
import { type Client, type Counter, openCounter, save } from '../helpers/counter.ts'

let counter: Counter
let clerk: Client
let supervisor: Client
beforeAll(async () => {
  counter = await openCounter()
  clerk = counter.as('clerk')
  supervisor = counter.as('supervisor')
})
afterAll(() => counter.desk.close())

type Person = { readonly written: string; readonly forms: readonly string[] }
/** A person's name with every way in which a clerk may have written it into a description. */
const people: readonly Person[] = [
  {
    written: '龚小宝',
    forms: [
      '龚小宝',
      '龔小寶',
      '龚 小宝',
      '小宝',
      'Gong Xiaobao',
      'GONGXIAOBAO',
      'gōng xiǎo bǎo',
      'Xiaobao Gong',
      'ｇｏｎｇ ｘｉａｏｂａｏ',
    ],
  },
  { written: '欧阳娜娜', forms: ['欧阳娜娜', '歐陽娜娜', '娜娜', 'Ouyang Nana', '欧阳·娜娜'] },
  { written: '吕明月', forms: ['吕明月', '呂明月', '明月', 'Lü Mingyue', 'Lv Ming-yue', 'LYU MINGYUE'] },
  { written: 'Zhang Nandan', forms: ['Zhang Nandan', 'zhangnandan', 'ZHANG NANDAN'] },
]
/** What must not be read, blanks, accents and width aside. */
const traces: Readonly<Record<string, readonly RegExp[]>> = {
  龚小宝: [/小[宝寶]/, /xiaobao/],
  欧阳娜娜: [/娜娜/, /nana/],
  吕明月: [/明月/, /mingyue/],
  'Zhang Nandan': [/nandan/],
}
const digits = fc.stringMatching(/^1[3-9]\d{9}$/)
const gaps = fc.constantFrom('', ' ', ',', '，', ' - ', '、', ')(', '·')
const spread = (number: string, gap: string): string =>
  `${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`
const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** Fields of prose that anybody at the counter may read: where a name slips in. */
const proseOf = (kind: Kind): FieldName[] => fieldsOf(kind).filter((name) => ruleOf(name).mask === 'prose')

const world = fc.record({
  kind: fc.constantFrom<Kind[]>('missing-person', 'found-person', 'lost-item', 'found-item'),
  person: fc.constantFrom(...people),
  contact: fc.constantFrom(...people),
  phone: digits,
  id: fc.stringMatching(/^99010420(0[89]|1\d)0[1-9]1\d\d{3}[\dX]$/),
  form: fc.nat(20),
  gap: gaps,
  full: fc.boolean(),
})

function fieldsIn({
  kind,
  person,
  contact,
  phone,
  id,
  form,
  gap,
  full,
}: typeof world extends fc.Arbitrary<infer W> ? W : never): Fields {
  const said = spread(phone, gap)
  const own = person.forms[form % person.forms.length]!
  const theirs = contact.forms[form % contact.forms.length]!
  const prose = `红色,${own}和${theirs},电话${full ? wide(said) : said},${spread(id, gap)}`
  const allowed = new Set(fieldsOf(kind))
  const all: Fields = {
    ...Object.fromEntries(proseOf(kind).map((name) => [name, prose.slice(0, lengthOf(name) ?? 0)])),
    ageGroup: 'child',
    age: 6,
    name: person.written,
    contactName: contact.written,
    contactPhone: phone,
    idNumber: id,
    number: id,
    contactUnit: '北门实验小学二年级',
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => allowed.has(name as FieldName)))
}

const bare = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#xa0;', ' ')
    .normalize('NFKC')

test('no paper that leaves the booth tells a name, its sound, a phone or an identity number, however it was written down', async () => {
  let papers = 0
  await fc.assert(
    fc.asyncProperty(world, async (told) => {
      const id = await save(clerk, told.kind, fieldsIn(told))
      for (const kind of papersFor(told.kind, 'supervisor')) {
        const { sizes } = await supervisor.slips.preview({ kind, of: id, language: 'zh' })
        for (const size of sizes) {
          const { html } = await supervisor.slips.preview({ kind, of: id, language: 'zh', size })
          papers++
          expect(html).not.toMatch(/<img|<image|data:image|<script/)
          const text = bare(html)
          const letters = text
            .normalize('NFD')
            .toLowerCase()
            .replace(/[^\p{L}\p{N}*]/gu, '')
            .replace(/\p{M}/gu, '')
          for (const trace of [...traces[told.person.written]!, ...traces[told.contact.written]!]) {
            expect(letters, `${kind} ${size}`).not.toMatch(trace)
          }
          expect(letters, kind).not.toContain(told.phone)
          expect(letters, kind).not.toContain(told.id.toLowerCase())
        }
      }
    }),
    { numRuns: 25 },
  )
  expect(papers).toBeGreaterThan(30)
}, 240_000)

test('what is not theirs stays to be read on paper', () => {
  const hide = proseMask([
    { name: '龚小宝', contactName: '李红', contactPhone: '19900001234', contactUnit: '实验小学' },
  ])
  expect(hide('红色上衣,白鞋 35 码,身高 118,小书包上挂熊猫')).toBe('红色上衣,白鞋 35 码,身高 118,小书包上挂熊猫')
  expect(hide('sleeping, li, long xiang')).toBe('sleeping, li, long xiang')
  expect(hide('绣着龔小寶,妈妈 199，0000，1234,实验小学')).toBe('绣着龔**,妈妈 ****1234,实***')
})

const signs = fc.array(
  fc.constantFrom(
    '|',
    '{',
    '}',
    '\\',
    '"',
    '`',
    '^',
    '_',
    '~',
    '=',
    '-',
    '<',
    '>',
    '&',
    "'",
    'n',
    'x41',
    '龘',
    '𫖯',
    '😀',
    '{code:1}',
    '</svg>',
    ' ',
  ),
  { minLength: 1, maxLength: 24 },
)

test('whatever signs stand in a description, a receipt says them and does nothing by them', () => {
  fc.assert(
    fc.property(signs, fc.constantFrom('receipt-80' as const, 'receipt-58' as const), (list, size) => {
      const contents = `A${list.join('').trim()}`
      const content = { ...receiptContent, contents }
      const form = finderReceiptForm(content)
      const { svg } = receiptPicture(receiptMarkup({ ...paper, size, content }, form), size)
      const plain = receiptPicture(
        receiptMarkup({ ...paper, size, content: receiptContent }, finderReceiptForm(receiptContent)),
        size,
      ).svg
      const said = (picture: string): string =>
        [...picture.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)]
          .map(([, inner]) => inner!.replace(/<[^>]*>/g, ''))
          .join('')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&#xa0;', ' ')
          .replaceAll('&amp;', '&')
          .replace(/\s/g, '')
      expect(said(svg)).toBe(said(plain).replaceAll('内有熊猫', () => `内有${contents.replace(/\s/g, '')}`))
    }),
    { numRuns: 300 },
  )
})

const receiptContent = {
  venue: '动物园',
  desk: '东门',
  timeZone: 'Asia/Shanghai',
  at: Date.UTC(2026, 9, 2, 1),
  operator: '800001',
  record: 'A1-F0001',
  what: { zh: '雨伞', en: 'Umbrella' },
  where: { zh: '象馆', en: 'Elephants' },
  foundAt: null,
  contents: '熊猫',
  amount: null,
  number: '',
  finder: '',
  phone: '',
  waivesReward: null,
}
const paper = {
  kind: 'finder-receipt',
  number: 'A1-261002-0001-L',
  signature: 'A'.repeat(86),
  drawn: {},
  photo: null,
  printed: 0,
  standing: 'valid',
  language: 'zh',
  practice: false,
  fontBase: '/',
} as const
