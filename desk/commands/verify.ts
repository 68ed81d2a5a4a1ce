import type { Command } from 'commander'
import { verifyDesk } from '../../db/verify.ts'
import { photoStock } from '../../db/verify-photos.ts'
import type { Terminal } from './terminal.ts'

type Options = { readonly data: string; readonly json?: true }

export function registerVerify(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .description('核对整个数据文件夹,只读 / check a whole data folder, read only')
    .requiredOption('--data <folder>', '数据文件夹 / data folder')
    .option('--json', '输出 JSON / print JSON')
    .action((options: Options) => verify(options, terminal))
}

function stockLine({ count, bytes }: { readonly count: number; readonly bytes: number }): string {
  const size = (bytes / 1024 / 1024).toFixed(1)
  return `照片 ${count} 张,${size} MB / ${count} pictures, ${size} MB`
}

/** Ends with 1 where something is wrong; a notice alone is no fault. */
function verify(options: Options, terminal: Terminal): void {
  const findings = verifyDesk(options.data)
  const clean = !findings.some((finding) => finding.failure)
  const photos = photoStock(options.data)
  if (options.json) terminal.out(JSON.stringify({ clean, findings, photos }))
  else {
    for (const { zh, en } of findings) terminal.out(`${zh} / ${en}`)
    if (photos) terminal.out(stockLine(photos))
    terminal.out(clean ? '核对完成,没有问题 / checked, nothing wrong' : '核对完成,发现问题 / checked, problems found')
  }
  if (!clean) terminal.fail()
}
