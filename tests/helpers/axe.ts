import axeCore from 'axe-core'
import type { Page } from 'playwright-core'

type WithAxe = { readonly axe: typeof axeCore }

/** What axe-core calls serious or critical on this page, each with its rule and the first places; by all its rules or the ones named. */
export async function seriousOn(page: Page, only?: string[]): Promise<string[]> {
  // Run by the debugger's door, not as a script of the page: the page's policy stays as a clerk has it.
  await page.evaluate(`if (!globalThis.axe) { ${axeCore.source} }`)
  const runOnly = only === undefined ? {} : { runOnly: only }
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as WithAxe
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...rules })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => {
        const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
        return `${impact} ${id} at ${nodes.length}: ${places.join(' | ')}`
      })
  }, runOnly)
}
