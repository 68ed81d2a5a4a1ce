import { InvalidArgumentError } from 'commander'

/** Reads an option's whole number of at least `least`; commander says which option was wrong and ends with 2. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    if (/^\d{1,10}$/.test(text) && Number(text) >= least) return Number(text)
    throw new InvalidArgumentError(`应为不小于 ${least} 的整数 / a whole number of at least ${least} is needed`)
  }
