import { resolve } from 'node:path'
import type { Command } from 'commander'
import { pressSentence } from '../../core/statistics.ts'
import { demoBadges, type Holiday, playHoliday } from '../demo/holiday.ts'
import { figuresPlanned, holiday } from '../demo/world.ts'
import type { Terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'

type Options = { readonly out: string; readonly seed: number; readonly check?: true }

export function registerDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description(
      '演示八天假期:写出凭证、统计和可打开的数据 / play an eight-day holiday and leave its slips, figures and desk',
    )
    .option('--out <folder>', '写到哪里 / where to write', 'out')
    .option('--seed <number>', '换一个故事 / another story', wholeNumber(0), 20261001)
    .option('--check', '简报与计划不符时以 1 结束 / end with 1 where the bulletin is not what was planned')
    .action((options: Options) => demo(options, terminal))
}

async function demo(options: Options, terminal: Terminal): Promise<void> {
  terminal.err('正在演示八天假期 … / playing eight days …')
  const played = await playHoliday(options.out, resolve(terminal.pages, '../..'), options.seed)
  for (const line of linesOf(played, options.out)) terminal.out(line)
  const planned = pressSentence(figuresPlanned(holiday)).zh
  if (!options.check || played.press === planned) return
  terminal.err(`简报应为 / the bulletin should be: ${planned}`)
  terminal.fail()
}

function linesOf(played: Holiday, out: string): string[] {
  const { ranks, records, slips } = played
  const within = (place: number): number => ranks.filter((rank) => rank !== null && rank <= place).length
  const share = (place: number): string => `${within(place)}/${ranks.length}`
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  const { supervisor, clerk, pin } = demoBadges
  return [
    played.press,
    `真配对排在首位 ${share(1)},前五 ${share(5)} / true pairs ranked first ${share(1)}, in the first five ${share(5)}`,
    `登记 ${records} 条,凭证 ${slips.length} 张 / ${records} records, ${slips.length} slips`,
    `用时 ${seconds(played.playMs)} 秒,文件 ${seconds(played.documentsMs)} 秒 / ${seconds(played.playMs)} s played, ${seconds(played.documentsMs)} s documents`,
    ...(played.printed ? [] : ['没有找到浏览器,凭证留作 HTML / no browser found: the slips are left as HTML']),
    ...played.files,
    `打开:npm run desk -- serve --data ${out}/desk(值班长 ${supervisor},值班员 ${clerk},口令 ${pin}) / to open it (supervisor ${supervisor}, clerk ${clerk}, PIN ${pin})`,
  ]
}
