export { type AgeGroup, ageGroupOf as groupOfAge, childBelow, elderFrom } from '../../core/records/age-group.ts'

/** One key or one click for the ages that are asked most: small children year by year, elders by decade. */
export const quickAges: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 10, 60, 70, 80]

/** 7, 7.5 or 18个月 / 18m as years; null where it is not an age. */
export function parseAge(typed: string): number | null {
  const found = /^(\d{1,3}(?:\.\d+)?)\s*(岁|个月|月|m|mo|y)?$/i.exec(typed.trim())
  if (found === null) return null
  const number = Number(found[1])
  const years = /^(个月|月|m|mo)$/i.test(found[2] ?? '') ? Math.round((number / 12) * 10) / 10 : number
  return years <= 120 ? years : null
}
