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
  /** Records that it may be made of; empty where it comes with a step of its own (a handover). */
  readonly of: readonly Kind[]
  /** Who may issue it. */
  readonly by: readonly Role[]
  /** It leaves the booth with somebody, or hangs where everybody reads it. */
  readonly leaves: boolean
}

const counter = ['clerk', 'supervisor'] as const

export const paperKinds = {
  'claim-slip': {
    name: { zh: '认领凭证', en: 'Claim slip' },
    template: 1,
    sizes: ['a5', 'receipt-80', 'receipt-58'],
    of: [],
    by: counter,
    leaves: true,
  },
  'finder-receipt': {
    name: { zh: '拾得物品收据', en: "Finder's receipt" },
    template: 1,
    sizes: ['a5', 'receipt-80', 'receipt-58'],
    of: ['found-item'],
    by: counter,
    leaves: true,
  },
  'lost-receipt': {
    name: { zh: '报失回执', en: 'Lost-report receipt' },
    template: 1,
    sizes: ['a5', 'receipt-80', 'receipt-58'],
    of: ['lost-item', 'missing-person'],
    by: counter,
    leaves: true,
  },
  'custody-label': {
    name: { zh: '保管标签', en: 'Custody label' },
    template: 1,
    sizes: ['label'],
    of: ['found-item'],
    by: counter,
    leaves: false,
  },
} as const satisfies Record<string, PaperKind>

export type PaperName = keyof typeof paperKinds

export const paperNames = Object.keys(paperKinds) as PaperName[]
export const isPaper = (name: string): name is PaperName => Object.hasOwn(paperKinds, name)
export const paperKind = (name: PaperName): PaperKind => paperKinds[name]

/** The papers that this person may make of such a record, in the order of the menu. */
export const papersFor = (kind: Kind, role: Role): PaperName[] =>
  paperNames.filter((name) => paperKind(name).of.includes(kind) && paperKind(name).by.includes(role))
