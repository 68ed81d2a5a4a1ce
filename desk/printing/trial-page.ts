import type { Printer } from '../../core/printing.ts'
import { columnsOf, plain, type RollSize, rule } from '../documents/receipt.ts'

/** Rare characters of real family and given names, one each of GB 18030's four-byte, CJK-A and later parts. */
const rare = '𫖯 㛃 䶮'

const words = {
  zh: {
    title: '打印测试页',
    rare: '生僻字',
    look: '请看:',
    signs: '上面的字都是字,没有方框和问号;缺的字是〓',
    ruler: '下面一行数字刚好到纸的两边,不折行',
    codes: '二维码和条码用扫码枪能扫出来(TEST-123)',
    cut: '纸在这行字之后切断',
  },
  en: {
    title: 'Printer test',
    rare: 'Rare',
    look: 'Look whether',
    signs: 'the characters above are characters, no boxes or question marks; a missing one is 〓',
    ruler: 'the figures below reach both edges of the paper in one line',
    codes: 'the scanner reads the QR code and the bar code (TEST-123)',
    cut: 'the paper is cut after this line',
  },
} as const

/** A page by which somebody at the printer sees whether font, width, codes and blade are set well; as markup. */
export function trialMarkup({ name, paper }: Pick<Printer, 'name' | 'paper'>, language: 'zh' | 'en'): string {
  const said = words[language]
  const ruler = '1234567890'.repeat(5).slice(0, columnsOf[paper as RollSize])
  return [
    '{width:*}',
    `^^^${plain(said.title)}`,
    plain(name),
    rule(paper as RollSize),
    `${plain('永和九年 岁在癸丑 重庆 ABCabc 0123456789')} |`,
    `${plain(`${said.rare} ${rare}`)} |`,
    `${plain(`${said.look} 1. ${said.signs}`)} |`,
    `${plain(`2. ${said.ruler}`)} |`,
    ruler,
    `${plain(`3. ${said.codes}`)} |`,
    '{code:TEST-123;option:qrcode,4,m}',
    '',
    '{code:TEST-123;option:code128,2,60,hri}',
    `${plain(`4. ${said.cut}`)} |`,
    '',
  ].join('\n')
}
