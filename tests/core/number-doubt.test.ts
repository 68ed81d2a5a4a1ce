import { expect, it } from 'vitest'
import { identityCheck } from '../../core/identity-number.ts'
import { numberDoubt } from '../../core/number-doubt.ts'

const body = '99010419800101123'
const other = (check: string) => (check === '5' ? '6' : '5')

it('a number whose check character does not fit is doubted, as an ID and as a thing’s number', () => {
  const right = body + identityCheck(body)
  const wrong = body + other(identityCheck(body))
  for (const name of ['idNumber', 'contactIdNumber', 'number'] as const) {
    expect(numberDoubt(name, right)).toBeNull()
    expect(numberDoubt(name, ` ${right.slice(0, 6)} ${right.slice(6)} `)).toBeNull()
    expect(numberDoubt(name, wrong)?.zh).toContain('校验')
  }
})

it('a bank card is doubted by Luhn’s formula', () => {
  const judged = [...'0123456789'].map((last) => numberDoubt('number', `629900112233445566${last}`))
  expect(judged.filter((doubt) => doubt === null)).toHaveLength(1)
})

it.each(['13800012345', '尾号1234', '990104********1234', '川A12345', 'SN-99120', '9901041980', ''])(
  '%s has nothing to check',
  (value) => {
    expect(numberDoubt('number', value)).toBeNull()
    expect(numberDoubt('description', value)).toBeNull()
  },
)
