import { identityFault, tidyIdentity } from './identity-number.ts'

/** What a reader took from a resident ID card; what it did not give is null. */
export type ReadCard = { readonly number: string; readonly name: string | null; readonly address: string | null }

/**
 * A card reader in keyboard mode: it types what it read, ended by Enter. A driver tells what such a line says, or null where it is not its
 * own. More of them are added to `readers`; none that needs a maker's program is bundled.
 */
export type ReaderDriver = { readonly id: string; readonly read: (line: string) => ReadCard | null }

const separator = /[\t|,;^，；｜]+/
const han = /^\p{Script=Han}[\p{Script=Han}·•]{1,29}$/u
// Sex, people and issuing office are words of Chinese characters too; an address has a figure or a part of a town in it.
const isAddress = (part: string): boolean =>
  part.length >= 6 && /\p{Script=Han}/u.test(part) && /[省市区县镇乡村路街号\d]/.test(part) && !/公安|分局/.test(part)
const isSex = (part: string): boolean => part === '男' || part === '女'

/**
 * Fields in any order, parted by tab, bar, comma, semicolon or caret, as most readers can be set to: the number is what checks out as one,
 * the name the first field of two Chinese characters or more that is not the people's name, the address the longest that looks like one.
 */
const separated: ReaderDriver = {
  id: 'separated',
  read(line) {
    const parts = line.split(separator).map((part) => part.trim())
    const number = parts.find((part) => identityFault(part) === null)
    if (number === undefined || parts.length < 2) return null
    const said = parts.filter((part) => part !== number && part !== '' && !isSex(part))
    const address = said.filter(isAddress).toSorted((a, b) => b.length - a.length)[0] ?? null
    const name = said.find((part) => part !== address && han.test(part) && !/族$|公安|分局/.test(part)) ?? null
    return { number: tidyIdentity(number), name, address }
  },
}

export const readers: readonly ReaderDriver[] = [separated]

/** What a typed line is by the first driver that knows it; null where it is no card. */
export function readCard(line: string): (ReadCard & { readonly driver: string }) | null {
  for (const driver of readers) {
    const card = driver.read(line)
    if (card !== null) return { ...card, driver: driver.id }
  }
  return null
}
