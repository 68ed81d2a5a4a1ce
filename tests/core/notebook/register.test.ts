import { describe, expect, it } from 'vitest'
import { proposeMapping } from '../../../core/notebook/propose.ts'
import { findTable, rowsOf } from '../../../core/notebook/table.ts'
import { calendar, draftOf, read, shown, zones } from './reading.ts'

const register = [
  ['2025年国庆失物招领登记册'],
  ['编号', '物品名称', '颜色', '拾得日期', '时间', '拾得地点', '拾得人', '联系电话', '领取情况', '领取人', '天气'],
  ['001', '黑色双肩包', '黑', '10月2日', '下午3点', '猴山', '张三', '13800001234', '已领取', '李四', '晴'],
  ['002', '雨伞', '', '10月3日', '9:10', '不知道哪里', '', '', '未领取', '', ''],
  ['003', '手机', '白', '昨天', '9:10', '', '', '', '未领取', '', ''],
  ['合计', '3件', '', '', '', '', '', '', '', '', ''],
]

describe('a register', () => {
  it('is found under its title and read by the mapping that its own words propose', () => {
    const [first, second, third, sum] = read(register)
    const bag = draftOf(first)
    expect(bag).toMatchObject({ kind: 'found-item', state: 'claimed', claimant: '李四' })
    expect(bag.fields).toMatchObject({
      externalRef: '001',
      title: '黑色双肩包',
      colour: '黑',
      contactName: '张三',
      contactPhone: '13800001234',
    })
    expect(bag.fields.category).toBe('backpack')
    expect(bag.fields.description).toContain('天气:晴')
    expect([shown(bag.at), bag.at]).toEqual(['2025-10-02 15:00', bag.fields.eventTo])
    expect(draftOf(second)).toMatchObject({ state: 'in-custody' })
    expect(third).toMatchObject({ verdict: 'refused', row: 5, notes: [{ heading: '拾得日期' }] })
    expect(sum).toMatchObject({ verdict: 'refused', row: 6 })
  })

  it('asks once what a place means, and takes the answer', () => {
    const place = '猴山东侧小卖部'
    const rows = [register[1]!, ['009', '伞', '', '10月2日', '', place, '', '', '', '', '']]
    const [asks] = read(rows)
    expect(asks).toMatchObject({ verdict: 'asks', place })
    const zone = zones[0]!.id
    expect(draftOf(read(rows, { zones: { [place]: zone } })[0]).fields.zone).toBe(zone)
    expect(draftOf(read(rows, { zones: { [place]: null } })[0]).fields).toMatchObject({ place })
  })

  it('reads headings of two rows, days written once, and 同上', () => {
    const rows = [
      ['日期', '物品', '拾得地点', '领取', ''],
      ['', '', '', '姓名', '电话'],
      ['2025-10-02', '钱包', '河边小路', '', ''],
      ['', '水杯', '同上', '', ''],
      ['', '雨伞', '', '王五', '13800005678'],
    ]
    const lines = read(rows)
    expect(lines.map((line) => shown(draftOf(line).at).slice(0, 10))).toEqual(Array(3).fill('2025-10-02'))
    expect(draftOf(lines[1]).fields.place).toBe('河边小路')
    expect(draftOf(lines[2])).toMatchObject({ claimant: '王五', claimantPhone: '13800005678', state: 'claimed' })
  })

  it('keeps what fits no field in the description and says so', () => {
    const [row] = read([
      ['走失人姓名', '年龄', '身高', '走失时间'],
      ['王小', '大概上小学', '1.2', '2025-10-02 10:00'],
    ])
    expect(draftOf(row).fields).toMatchObject({ name: '王小', heightCm: 120, description: '年龄:大概上小学' })
    expect(row!.notes).toMatchObject([{ heading: '年龄' }])
  })

  it('takes a kind from a column of kinds', () => {
    const rows = read([
      ['种类', '名称', '日期'],
      ['遗失', '钱包', '2025-10-02'],
      ['拾得', '钱包', '2025-10-02'],
      ['走失', '小孩', '2025-10-02'],
      ['天晴', '小孩', '2025-10-02'],
    ])
    expect(rows.map((row) => (row.verdict === 'refused' ? null : row.draft.kind))).toEqual([
      'lost-item',
      'found-item',
      'missing-person',
      null,
    ])
  })
})

describe('a column under a heading that says nothing', () => {
  const proposedFor = (values: readonly string[], venue = zones) => {
    const rows = [['物品名称', '拾得日期', '甲'], ...values.map((value) => ['雨伞', '2025-10-01', value])]
    const table = findTable(rows)!
    const asked = {
      sheet: 'Sheet1',
      table,
      rows: rowsOf({ name: 'Sheet1', rows }, table),
      kind: undefined,
      file: '登记.xlsx',
    }
    return proposeMapping({ ...asked, calendar, zones: venue }).columns.甲
  }

  it('is the place where its values name zones of the venue', () => {
    expect(proposedFor(['猴山', '象馆附近', '下熊猫馆', '狮山'])).toBe('place')
    expect(proposedFor(['Primate Area', 'Elephant House'])).toBe('place')
  })

  it('is a note where they only mention one, or where the venue has no such zones', () => {
    expect(proposedFor(['熊猫玩偶', '大象气球', '猴子面具', '狮子头套'])).toBe('note')
    expect(proposedFor(['猴山', '象馆', '狮山'], [])).toBe('note')
  })
})
