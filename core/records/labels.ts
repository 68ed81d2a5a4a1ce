import type { Sentence } from '../errors.ts'
import type { FieldName, SetName } from './fields.ts'
import type { State } from './states.ts'

/** What the forms call a field, so that a refusal names it as the clerk reads it on the screen. */
export const fieldLabels: Record<FieldName | SetName, Sentence> = {
  zone: { zh: '区域', en: 'Zone' },
  eventFrom: { zh: '最早时间', en: 'Earliest time' },
  eventTo: { zh: '最晚时间', en: 'Latest time' },
  reportedAt: { zh: '补录:当时登记时间', en: 'Late entry: reported then at' },
  externalRef: { zh: '外部编号', en: 'External reference' },
  title: { zh: '标题', en: 'Title' },
  description: { zh: '描述', en: 'Description' },
  place: { zh: '地点', en: 'Place' },
  ageGroup: { zh: '年龄段', en: 'Age group' },
  sex: { zh: '性别', en: 'Sex' },
  age: { zh: '年龄', en: 'Age' },
  heightCm: { zh: '身高', en: 'Height' },
  name: { zh: '姓名', en: 'Name' },
  upper: { zh: '上衣', en: 'Upper clothing' },
  lower: { zh: '下装', en: 'Lower clothing' },
  shoes: { zh: '鞋', en: 'Shoes' },
  hat: { zh: '帽子', en: 'Hat' },
  hair: { zh: '头发', en: 'Hair' },
  glasses: { zh: '眼镜', en: 'Glasses' },
  dialect: { zh: '口音', en: 'Dialect' },
  marks: { zh: '体貌特征', en: 'Marks' },
  belongings: { zh: '随身物品', en: 'Belongings' },
  health: { zh: '健康状况', en: 'Health' },
  selfStated: { zh: '本人自述', en: 'Own statement' },
  carers: { zh: '看护人', en: 'Carers' },
  category: { zh: '类别', en: 'Category' },
  colour: { zh: '颜色', en: 'Colour' },
  brand: { zh: '品牌', en: 'Brand' },
  number: { zh: '号码', en: 'Number' },
  amount: { zh: '金额', en: 'Amount' },
  storage: { zh: '存放位置', en: 'Storage place' },
  incidentType: { zh: '事件类型', en: 'Type of incident' },
  outcome: { zh: '处理结果', en: 'Outcome' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Contact phone' },
  contactRelation: { zh: '与本人关系', en: 'Relation' },
  zonesPassed: { zh: '经过的区域', en: 'Zones passed' },
}

/** What a reveal calls a record's pictures, which are no field. */
const photosLabel: Sentence = { zh: '照片', en: 'Pictures' }

/** The label of a field, or its technical name where it is none of a record's. */
export const labelOf = (name: string): Sentence =>
  name === 'photos'
    ? photosLabel
    : Object.hasOwn(fieldLabels, name)
      ? fieldLabels[name as FieldName]
      : { zh: name, en: name }

/** What the screens call a record's state. */
export const stateLabels: Record<State, Sentence> = {
  open: { zh: '寻找中', en: 'open' },
  matched: { zh: '已匹配', en: 'matched' },
  'in-care': { zh: '在站看护', en: 'in care' },
  'in-custody': { zh: '在库', en: 'in custody' },
  announced: { zh: '已招领', en: 'announced' },
  logged: { zh: '已记录', en: 'logged' },
  reunited: { zh: '已团圆', en: 'reunited' },
  returned: { zh: '已归还', en: 'returned' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  'handed-over': { zh: '已移交', en: 'handed over' },
  expired: { zh: '已过期', en: 'expired' },
  claimed: { zh: '已认领', en: 'claimed' },
  transferred: { zh: '已转交', en: 'transferred' },
  forfeited: { zh: '已归公', en: 'forfeited' },
  disposed: { zh: '已处置', en: 'disposed of' },
}

/** What somebody did to a record, in the words of the history, for refusals that name it. */
export const changeNames: Readonly<Record<string, Sentence>> = {
  'record.created': { zh: '登记', en: 'registration' },
  'record.edited': { zh: '修改登记内容', en: 'a changed description' },
  'record.moved': { zh: '改状态', en: 'a changed state' },
  'record.closed': { zh: '了结', en: 'a closing' },
  'record.merged': { zh: '合并', en: 'a merge' },
  'record.unmerged': { zh: '取消合并', en: 'an undone merge' },
  'conflict.settled': { zh: '裁定矛盾', en: 'a settled conflict' },
  'match.decided': { zh: '比对判定', en: 'a decision on a pair' },
  'note.added': { zh: '备注', en: 'a note' },
  'link.made': { zh: '关联', en: 'a link' },
  'link.cut': { zh: '取消关联', en: 'a link taken away' },
  'claim.released': { zh: '交还', en: 'a handover' },
  'claim.reversed': { zh: '撤回交还', en: 'a reversed handover' },
}
