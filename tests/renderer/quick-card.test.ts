import { expect, test } from 'vitest'
import { en } from '../../renderer/i18n/en.ts'
import { zh } from '../../renderer/i18n/zh.ts'
import { keyGroups } from '../../renderer/shell/key-list.ts'
import { callList, quickList } from '../../renderer/shell/quick-list.ts'

type Texts = Readonly<Record<keyof typeof zh, string>>

const caps = (keys: readonly string[]): string => keys.map((key) => `<kbd>${key}</kbd>`).join(' ')

/** One language of the card as it is shown under F1: what is needed most, whom to call, all keys. */
function cardIn(texts: Texts): string {
  const quick = quickList.map(({ does, how, keys }) => `- ${caps(keys)} **${texts[does]}** ${texts[how]}`)
  const calls = callList.map((whom) => `- ${texts[whom].replaceAll('_', '\\_')}`)
  const keys = keyGroups.flatMap(({ title, lines }) => [
    `\n**${texts[title]}** ${lines.map((line) => `${caps(line.keys)} ${texts[line.does]}`).join(' · ')}`,
  ])
  return [
    `# ${texts['app.name']} · ${texts['quick.title']}\n`,
    ...quick,
    `\n## ${texts['quick.call']}\n`,
    ...calls,
    `\n## ${texts['keys.title']}`,
    ...keys,
  ].join('\n')
}

// Written anew by `npm test -- tests/renderer/quick-card.test.ts -u`.
test('the quick card in the documentation is the one in the app', async () => {
  await expect(`${cardIn(zh)}\n\n${cardIn(en)}\n`).toMatchFileSnapshot('../../docs/quick-card.md')
})
