import type { Command } from 'commander'
import { DeskError } from '../../core/errors.ts'
import { openDeskFile } from '../../db/file/desk-file.ts'
import type { Finding } from '../../db/matching/finding.ts'
import { hindering, type Rebuilt, rebuild } from '../../db/matching/rebuild.ts'
import { photoStock } from '../../db/verify/photos.ts'
import { verifyDesk } from '../../db/verify/verify.ts'
import type { Terminal } from './terminal.ts'

type Options = { readonly data: string; readonly json?: true; readonly rebuild?: true }

export function registerVerify(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .description('核对整个数据文件夹,只读 / check a whole data folder, read only')
    .requiredOption('--data <folder>', '数据文件夹 / data folder')
    .option('--json', '输出 JSON / print JSON')
    .option('--rebuild', '由流水重建比对和搜索的索引,再核对 / make the index of matching and search anew, then check')
    .action((options: Options) => verify(options, terminal))
}

function stockLine({ count, bytes }: { readonly count: number; readonly bytes: number }): string {
  const size = (bytes / 1024 / 1024).toFixed(1)
  return `照片 ${count} 张,${size} MB / ${count} pictures, ${size} MB`
}

function rebuiltLine({ records, pairs, tookMs }: Rebuilt): string {
  const seconds = (tookMs / 1000).toFixed(1)
  return `已重建:${records} 条登记,${pairs} 对值得看的,用时 ${seconds} 秒 / rebuilt: ${records} records, ${pairs} pairs worth a look, ${seconds} s`
}

/** Throws `desk-busy` where the desk is open elsewhere, `key-missing`, and `rebuild-hindered` where the journal itself is damaged. */
function rebuildDesk(dir: string, findings: readonly Finding[]): Rebuilt {
  const [worst] = hindering(findings)
  if (worst !== undefined) throw new DeskError('rebuild-hindered', { what: worst.zh, what_en: worst.en })
  const file = openDeskFile({ dir, now: Date.now, purpose: 'verify --rebuild' })
  try {
    return rebuild(file.journal, () => performance.now())
  } finally {
    file.close()
  }
}

/** Ends with 1 where something is wrong; a notice alone is no fault. */
function verify(options: Options, terminal: Terminal): void {
  const before = verifyDesk(options.data)
  const rebuilt = options.rebuild ? rebuildDesk(options.data, before) : null
  const findings = rebuilt === null ? before : verifyDesk(options.data)
  const clean = !findings.some((finding) => finding.failure)
  const photos = photoStock(options.data)
  if (options.json) terminal.out(JSON.stringify({ clean, findings, photos, ...(rebuilt === null ? {} : { rebuilt }) }))
  else {
    if (rebuilt !== null) terminal.out(rebuiltLine(rebuilt))
    for (const { zh, en } of findings) terminal.out(`${zh} / ${en}`)
    if (photos) terminal.out(stockLine(photos))
    terminal.out(clean ? '核对完成,没有问题 / checked, nothing wrong' : '核对完成,发现问题 / checked, problems found')
  }
  if (!clean) terminal.fail()
}
