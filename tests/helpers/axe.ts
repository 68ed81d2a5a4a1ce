import axeCore from 'axe-core'
import type { Page } from 'playwright-core'

type WithAxe = { readonly axe: typeof axeCore }

/** What axe-core calls serious or critical on this page, each with its rule and the first places. */
export async function seriousOn(page: Page): Promise<string[]> {
  // Run by the debugger's door, not as a script of the page: the page's policy stays as a clerk has it.
  await page.evaluate(`if (!globalThis.axe) { ${axeCore.source} }`)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as WithAxe).axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => {
        const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
        return `${impact} ${id} at ${nodes.length}: ${places.join(' | ')}`
      })
  })
}
