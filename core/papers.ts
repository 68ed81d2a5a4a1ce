import type { Role } from './contract/operators.ts'
import type { Kind } from './records/kinds.ts'
import type { Sentence } from './sentence.ts'

/** Papers that a printer at a booth holds: sheets, rolls 80 and 58 mm wide, labels of 40 by 30 mm. */
export const paperSizes = ['a5', 'a4', 'receipt-80', 'receipt-58', 'label'] as const
export type PaperSize = (typeof paperSizes)[number]

export const sizeNames: Record<PaperSize, Sentence> = {
  a5: { zh: 'A5', en: 'A5' },
  a4: { zh: 'A4', en: 'A4' },
  'receipt-80': { zh: '80 毫米小票', en: 'Receipt, 80 mm' },
  'receipt-58': { zh: '58 毫米小票', en: 'Receipt, 58 mm' },
  label: { zh: '标签 40×30 毫米', en: 'Label, 40×30 mm' },
}

export const isReceipt = (size: PaperSize): size is 'receipt-80' | 'receipt-58' => size.startsWith('receipt')

/** A kind of paper that a booth hands out or keeps. */
export type PaperKind = {
  readonly name: Sentence
  /** Raise it when the meaning of the stored content changes; a reprint is drawn by the version it was stored with. */
  readonly template: number
  /** What it may be printed on, the usual one first. */
  readonly sizes: readonly [PaperSize, ...PaperSize[]]
  /** What it is made of: a record, something of the legal clock or of custody, the booth as it stands; a claim comes with its step. */
  readonly about: 'record' | 'claim' | 'notice' | 'forfeiture' | 'transfer' | 'booth'
  /** Records that it may be made of. */
  readonly of: readonly Kind[]
  /** Who may issue it. */
  readonly by: readonly Role[]
  /** It leaves the booth with somebody, or hangs where everybody reads it. */
  readonly leaves: boolean
}

const counter = ['clerk', 'supervisor'] as const
const supervisor = ['supervisor'] as const

export const paperKinds = {
  'claim-slip': {
    name: { zh: '认领凭证', en: 'Claim slip' },
    template: 1,
    sizes: ['a5', 'receipt-80', 'receipt-58'],
    about: 'claim',
    of: [],
    by: counter,
    leaves: true,
  },
  'finder-receipt': {
    name: { zh: '拾得物品收据', en: "Finder's receipt" },
    template: 1,
    sizes: ['a5', 'receipt-80', 'receipt-58'],
    about: 'record',
    of: ['found-item'],
    by: counter,
    leaves: true,
  },
  'lost-receipt': {
    name: { zh: '报失回执', en: 'Lost-report receipt' },
    template: 1,
    sizes: ['a5', 'receipt-80', 'receipt-58'],
    about: 'record',
    of: ['lost-item', 'missing-person'],
    by: counter,
    leaves: true,
  },
  'custody-label': {
    name: { zh: '保管标签', en: 'Custody label' },
    template: 1,
    sizes: ['label'],
    about: 'record',
    of: ['found-item'],
    by: counter,
    leaves: false,
  },
  'search-notice': {
    name: { zh: '协查通报', en: 'Search notice' },
    template: 1,
    sizes: ['a4'],
    about: 'record',
    of: ['missing-person'],
    by: counter,
    leaves: true,
  },
  'person-poster': {
    name: { zh: '寻人启事(不写姓名)', en: 'Missing-person poster, no name' },
    template: 1,
    sizes: ['a4'],
    about: 'record',
    of: ['missing-person'],
    by: supervisor,
    leaves: true,
  },
  'handover-packet': {
    name: { zh: '移交材料', en: 'Hand-over packet' },
    template: 1,
    sizes: ['a4'],
    about: 'record',
    of: ['missing-person', 'found-person'],
    by: counter,
    leaves: true,
  },
  'found-notice': {
    name: { zh: '招领公告', en: 'Found-property notice' },
    template: 1,
    sizes: ['a4'],
    about: 'notice',
    of: [],
    by: counter,
    leaves: true,
  },
  'transfer-form': {
    name: { zh: '物品移交单', en: 'Transfer form' },
    template: 1,
    sizes: ['a4'],
    about: 'transfer',
    of: [],
    by: counter,
    leaves: true,
  },
  'forfeiture-list': {
    name: { zh: '无人认领物品上缴清单', en: 'List of forfeited finds' },
    template: 1,
    sizes: ['a4'],
    about: 'forfeiture',
    of: [],
    by: counter,
    leaves: true,
  },
  'shift-sheet': {
    name: { zh: '交接班记录', en: 'Shift handover sheet' },
    template: 1,
    sizes: ['a4'],
    about: 'booth',
    of: [],
    by: counter,
    leaves: false,
  },
} as const satisfies Record<string, PaperKind>

export type PaperName = keyof typeof paperKinds

export const paperNames = Object.keys(paperKinds) as PaperName[]
export const isPaper = (name: string): name is PaperName => Object.hasOwn(paperKinds, name)
export const paperKind = (name: PaperName): PaperKind => paperKinds[name]

/** The one paper that may show a person: it goes to patrols, and comes back once the person is found. */
export const mayShowPhoto = (name: PaperName): boolean => name === 'search-notice'

/** The papers that this person may make of such a record, in the order of the menu. */
export const papersFor = (kind: Kind, role: Role): PaperName[] =>
  paperNames.filter((name) => paperKind(name).of.includes(kind) && paperKind(name).by.includes(role))
