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

it.each([
  ['1391234', 7],
  ['2345678', 7],
  ['139000011112', 12],
  ['1390000111', 10],
])('the telephone number %s is doubted for its %i digits', (value, digits) => {
  expect(numberDoubt('contactPhone', value)?.zh).toBe(`号码${digits < 11 ? '只' : ''}有 ${digits} 位,核对一下`)
})

it.each(['13900001111', '139 0000 1111', '+86 139 0000 1111', '023-68881234', '68881234', '+14155550123', ''])(
  'the telephone number “%s” is not doubted',
  (value) => {
    expect(numberDoubt('contactPhone', value)).toBeNull()
  },
)
