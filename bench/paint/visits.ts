import type { Hands } from './hands.ts'
import type { Known } from './known.ts'

export type Visit = {
  readonly screen: string
  /** Leads there; the content is there when `shown` is. */
  readonly go: (hands: Hands, known: Known) => Promise<void>
  readonly shown: string
  readonly use?: (hands: Hands, known: Known) => Promise<void>
}

const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key)
const by =
  (...keys: readonly string[]) =>
  ({ press }: Hands): Promise<void> =>
    press(...keys)
const row = '#main [data-row]'
const kinds = ['missing-person', 'found-person', 'found-item', 'lost-item', 'incident'] as const

const board: Visit = {
  screen: 'board',
  go: by('F6'),
  shown: '.case',
  async use({ page, press, scroll }) {
    await page.locator(row).first().focus()
    await press(...times(15, 'ArrowDown'), ...times(4, 'Tab'))
    await scroll()
    await page.locator('.care').first().focus()
    await press(...times(8, 'ArrowDown'))
    await page.waitForTimeout(2500)
    await press(...times(4, 'Tab'))
  },
}

/** A line in one breath, a number, through the fields by Tab, and put aside. */
const form = (kind: (typeof kinds)[number]): Visit => ({
  screen: `form: ${kind}`,
  go: ({ go }) => go(`/intake/${kind}`),
  shown: '.free-line input',
  async use({ page, press, type }) {
    await page.locator('.free-line input').focus()
    await type(kind.endsWith('item') ? '黑色折叠伞 象馆 刚才' : '5岁男孩 红上衣 白鞋 熊猫馆 十分钟前')
    await type('13812345521')
    await press(...times(10, 'Tab'), '1', '2')
    // The first may close a list.
    await press('Escape', 'Escape')
    await page.getByRole('navigation', { name: '开始登记' }).waitFor()
    // What is typed meanwhile waits for the board.
    await press('Tab', 'Tab', 'Tab')
  },
})

const shelf: Visit = {
  screen: 'shelf',
  go: by('F4'),
  shown: row,
  async use({ page, press, scroll }) {
    await page.locator(row).first().focus()
    await press(...times(15, 'ArrowDown'))
    await scroll()
    for (const kind of ['丢失物品', '走失人员', '拾获物品']) {
      const choice = page.locator('.search-head').getByText(kind, { exact: true })
      if ((await choice.count()) > 0) await choice.click()
      await page.locator(row).first().waitFor()
      await press('Tab')
    }
  },
}

const search: Visit = {
  screen: 'search',
  // From the board: on the shelf the chosen kind would narrow the search.
  go: by('F6', 'Control+k'),
  shown: '.top-search input',
  async use({ page, press, type, scroll }, { queries }) {
    for (const text of queries) {
      await press('Control+k', 'Backspace')
      await type(text)
      await page.locator(row).first().waitFor()
    }
    await press(...times(10, 'ArrowDown'))
    await scroll()
  },
}

const records: readonly Visit[] = [
  {
    screen: 'record',
    go: by('Enter'),
    shown: '.record-actions',
    async use({ page, press, scroll }) {
      await press('h')
      await page.waitForTimeout(300)
      await press(...times(8, 'Tab'))
      await scroll()
    },
  },
  {
    screen: 'record: photos, notes',
    go: ({ go }, { child }) => go(`/record/${child}`),
    shown: '.photos img',
    async use({ page, press, scroll }) {
      await page.locator('.linked').first().waitFor()
      await press('h', ...times(6, 'Tab'))
      await scroll()
      await page.locator('.photo-open').first().click()
      await page.getByRole('dialog').waitFor()
      await press(...times(4, 'ArrowRight'), 'Escape')
      await press('n')
      await page.locator('.new-note input').waitFor()
      await press(...'abcdef', 'Escape')
    },
  },
  {
    screen: 'record: links, dialogues',
    go: by('l'),
    shown: 'dialog input',
    async use({ page, press, type }, { child }) {
      await type('A1-')
      // The first may close a list.
      while (await page.locator('dialog[open]').isVisible()) await press('Escape')
      await press('q')
      await page.locator('dialog[open]').waitFor()
      await press('Tab', 'Tab', 'Escape')
      await press('Alt+1')
      await page.waitForURL((url) => url.hash.includes('/record/') && !url.hash.includes(child))
      await press('Tab', 'Tab')
    },
  },
  {
    screen: 'change a record',
    async go({ page, go, press }, { child }) {
      await go(`/record/${child}`)
      await page.locator('.record-actions').waitFor()
      await press('e')
    },
    shown: 'form .line',
    use: ({ press }) => press(...times(6, 'Tab'), 'a', 'b', 'Backspace', 'Backspace', 'Escape', 'Escape'),
  },
]

const matching: readonly Visit[] = [
  {
    screen: 'matches',
    go: by('F3'),
    shown: '.match-foot',
    use: ({ press }) => press(...times(8, 'ArrowRight'), ...times(4, 'ArrowLeft'), 'Tab', 'Tab'),
  },
  {
    screen: 'comparison of one',
    async go({ page, press }) {
      await press('F6')
      await page.locator('.care').first().focus()
      await press('Enter')
    },
    shown: '.match-foot',
    use: ({ press }) => press(...times(6, 'ArrowRight'), ...times(4, 'ArrowLeft'), 'Tab', 'Tab'),
  },
  {
    screen: 'release',
    go: ({ go }, { item }) => go(`/release/${item}`),
    shown: '.release form input',
    async use({ page, press, type }) {
      await page.locator('.release form input').first().focus()
      await type('chenxiaoman')
      await press(...times(10, 'Tab'), 'Control+Enter', 'Tab')
    },
  },
]

const rest: readonly Visit[] = [
  {
    screen: 'same case or not',
    go: ({ go }, { item, other }) => go(`/same/${item}/${other}`),
    shown: '.match-foot',
    use: ({ press }) => press(...times(8, 'Tab'), 's'),
  },
  {
    screen: 'row of finds',
    go: ({ go }) => go('/batch'),
    shown: '.free-line input',
    async use({ page, press, type }) {
      // Who brings them and where are passed over.
      await press('Enter', 'Enter')
      await page.locator('.free-line input').focus()
      await type('蓝色折叠伞 象馆 刚才')
      await press('Enter')
      await page.locator('.batch-row').first().waitFor()
      await press('a', 'b', 'Tab', 'Tab')
    },
  },
  {
    screen: 'figures',
    go: by('F7'),
    shown: 'table, .figures-head, h2',
    async use({ press, scroll }) {
      await press(...times(10, 'Tab'))
      await scroll()
    },
  },
  { screen: 'staff', go: by('F8'), shown: '.people', use: ({ press }) => press(...times(8, 'Tab'), 'a', 'b') },
  {
    screen: 'zones and words',
    go: by('v'),
    shown: '.venue-plan, #main table',
    async use({ page, press, scroll }) {
      await press(...times(8, 'Tab'))
      await scroll()
      await page.locator('h1').click()
      await press('z', ...times(4, 'Tab'), 'Escape')
    },
  },
  {
    screen: 'notebook: columns',
    async go({ page, go }, { register }) {
      await go('/notebook')
      await page.locator('.drop').waitFor()
      await page.locator('.drop input').setInputFiles({ name: '登记册.csv', mimeType: 'text/csv', buffer: register })
    },
    shown: '.columns, #main table',
    use: ({ press }) => press(...times(10, 'Tab')),
  },
  {
    screen: 'notebook: preview',
    go: by('Control+Enter'),
    shown: '.notebook-counts',
    async use({ press, scroll }) {
      await press(...times(10, 'Tab'))
      await scroll()
    },
  },
  {
    screen: 'quick card, display',
    go: by('F6', 'F1'),
    shown: '[role=dialog], dialog[open]',
    use: ({ press }) => press('Tab', 'Tab', 'Escape', 'Alt+0', 'Tab', 'ArrowRight', 'ArrowLeft', 'Escape'),
  },
]

/** Every screen behind the sign-in, in the order in which a clerk comes to it. */
export const visits: readonly Visit[] = [
  board,
  ...kinds.map(form),
  { screen: 'choice of forms', go: by('F2'), shown: 'h1', use: by('Tab', 'Tab') },
  shelf,
  search,
  ...records,
  ...matching,
  ...rest,
]
