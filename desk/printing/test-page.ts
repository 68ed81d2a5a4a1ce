import type { StoredPrinter } from '../../db/printing.ts'
import type { Language } from '../documents/page.tsx'
import { columnsOf, plain } from '../documents/receipt.ts'

const words = {
  zh: {
    title: '打印机测试',
    ruler: '标尺两端的数字都要看得见:',
    rare: '生僻字不缺、不成乱码:',
    strong: '大字、反白清楚:',
    codes: '用扫码枪扫这两个码,应读出 REUNION-TEST:',
    end: '下面应自动切纸',
  },
  en: {
    title: 'Printer test',
    ruler: 'Both ends of the ruler must be there:',
    rare: 'No rare character missing or garbled:',
    strong: 'Large and white on black are clear:',
    codes: 'Scan both codes, they read REUNION-TEST:',
    end: 'The paper should be cut below',
  },
} as const

/** A page that shows whether width, characters, codes and cutter of a printer are as they were set. */
export function testPage(printer: Pick<StoredPrinter, 'name' | 'roll' | 'cuts'>, language: Language): string {
  const say = words[language]
  const ruler = Array.from({ length: columnsOf[printer.roll] }, (_, at) => String((at + 1) % 10)).join('')
  return [
    '{width:*}',
    `^^^${say.title}`,
    plain(printer.name),
    '-',
    `${plain(say.ruler)} |`,
    ruler,
    `${plain(say.rare)} |`,
    '王小明 欧阳𫖯 沈㛃 龚䶮 |',
    `${plain(say.strong)} |`,
    '`认领凭证 ABC 0123456789`',
    '-',
    `${plain(say.codes)} |`,
    '{code:REUNION-TEST;option:qrcode,5,m}',
    '{code:REUNION-TEST;option:code128,2,60}',
    ...(printer.cuts ? [plain(say.end)] : []),
    '',
  ].join('\n')
}
