import { expect, test } from 'vitest'
import { maskFields, maskName, maskNameOnPaper, maskNumber, maskPhone } from '../../core/privacy.ts'
import { fieldNames, ruleOf } from '../../core/records/fields.ts'

const personal = fieldNames.filter((name) => ruleOf(name).privacy >= 2)

test.each(personal)('%s leaves the desk masked and is named as masked', (name) => {
  const told = '赟璟珝19900001234'
  const { fields, masked } = maskFields({ [name]: told })
  expect(String(fields[name])).toContain('*')
  expect(told.includes(String(fields[name]))).toBe(false)
  expect(masked).toEqual([name])
})

test('what nobody said is neither masked nor offered to be revealed', () => {
  expect(maskFields({ name: null, colour: '红' })).toEqual({ fields: { name: null, colour: '红' }, masked: [] })
})

test('a mask leaves what is needed to tell two apart, and no more', () => {
  expect([maskName('王晓明'), maskName('李'), maskNameOnPaper('王晓明'), maskNameOnPaper('李华')]).toEqual([
    '王**',
    '*',
    '王*明',
    '李*',
  ])
  expect([maskPhone('138 1234 5521'), maskPhone('5521'), maskNumber('9901 0412 34'), maskNumber('12')]).toEqual([
    '138****5521',
    '****21',
    '****1234',
    '****',
  ])
})

test('names and long numbers of a record are masked in its prose, other words stay', () => {
  const { fields } = maskFields({ name: '赟璟珝', description: '赟璟珝 的书包,电话 19900001234,3 支笔' })
  expect(fields.description).toBe('赟** 的书包,电话 ****1234,3 支笔')
})
