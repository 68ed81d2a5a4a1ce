import { randomInt } from 'node:crypto'
import { type Command, Option } from 'commander'
import { venueTemplates } from '../../core/contract/desk.ts'
import { openDesk } from '../desk.ts'
import { isStrongPin } from '../pin.ts'
import { setUpDesk } from '../set-up.ts'
import type { Terminal } from './terminal.ts'

type Options = {
  readonly data: string
  readonly venue: (typeof venueTemplates)[number]
  readonly desk: string
  readonly json?: true
}

/** Badge of the first supervisor; the venue changes it by adding its own people and switching this account off. */
const firstBadge = '000001'

export function registerInit(program: Command, terminal: Terminal): void {
  program
    .command('init')
    .description('新建一个岗位的数据文件夹 / make the data folder of a new desk')
    .requiredOption('--data <folder>', '数据文件夹 / data folder')
    .addOption(
      new Option('--venue <kind>', '场所模板 / venue template').choices([...venueTemplates]).makeOptionMandatory(),
    )
    .requiredOption('--desk <code>', '岗位代码,如 A1 / desk code such as A1')
    .option('--json', '输出 JSON / print JSON')
    .action((options: Options) => init(options, terminal))
}

async function init(options: Options, terminal: Terminal): Promise<void> {
  const pin = randomPin()
  const desk = openDesk({ dir: options.data, purpose: 'desk init' })
  try {
    await setUpDesk(desk, {
      venue: options.venue,
      venueName: '',
      desk: options.desk,
      deskName: '',
      supervisor: { name: '值班长', badge: firstBadge, pin, kind: 'police' },
    })
  } finally {
    desk.close()
  }
  const made = { data: options.data, venue: options.venue, desk: options.desk, badge: firstBadge, pin }
  if (options.json) return terminal.out(JSON.stringify(made))
  terminal.out(`岗位 ${made.desk} 已建好,数据在 ${made.data} / desk ${made.desk} is ready in ${made.data}`)
  terminal.out(
    `值班长警号 ${made.badge},口令 ${made.pin},请记下 / supervisor ${made.badge}, PIN ${made.pin}: write it down`,
  )
}

function randomPin(): string {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, '0')
    if (isStrongPin(pin)) return pin
  }
}
