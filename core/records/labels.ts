import type { Sentence } from '../sentence.ts'
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
  build: { zh: '体型', en: 'Build' },
  name: { zh: '姓名', en: 'Name' },
  nickname: { zh: '小名、曾用名', en: 'Nickname' },
  birthDate: { zh: '出生日期', en: 'Date of birth' },
  ethnic: { zh: '民族', en: 'Ethnic group' },
  idNumber: { zh: '身份证件号', en: 'ID number' },
  ownPhone: { zh: '手机或手表号', en: 'Phone or watch' },
  tag: { zh: '胸牌、手环', en: 'Tag or wristband' },
  upper: { zh: '上衣', en: 'Top' },
  lower: { zh: '下装', en: 'Bottoms' },
  shoes: { zh: '鞋', en: 'Shoes' },
  hat: { zh: '帽子', en: 'Hat' },
  hair: { zh: '头发', en: 'Hair' },
  glasses: { zh: '眼镜', en: 'Glasses' },
  dialect: { zh: '口音', en: 'Dialect' },
  speech: { zh: '语言能力', en: 'Speech' },
  marks: { zh: '体貌特征', en: 'Marks' },
  bodyMarks: { zh: '隐蔽特征', en: 'Hidden marks' },
  belongings: { zh: '随身物品', en: 'Belongings' },
  health: { zh: '健康状况', en: 'Health' },
  medicine: { zh: '用药', en: 'Medicine' },
  behaviour: { zh: '走失前言行', en: 'Mood before' },
  habits: { zh: '习惯和可能去向', en: 'Habits, places' },
  cause: { zh: '可能原因', en: 'Possible cause' },
  ownSearch: { zh: '自行查找情况', en: 'Own search' },
  foundHow: { zh: '怎样遇到', en: 'How met' },
  selfStated: { zh: '本人自述', en: 'Own words' },
  bodyState: { zh: '身体状况', en: 'Bodily state' },
  mood: { zh: '情绪', en: 'Mood' },
  needs: { zh: '需要', en: 'Needs' },
  careLog: { zh: '看护记录', en: 'Care log' },
  carers: { zh: '看护人', en: 'Carers' },
  category: { zh: '类别', en: 'Category' },
  quantity: { zh: '数量', en: 'Quantity' },
  colour: { zh: '颜色', en: 'Colour' },
  brand: { zh: '品牌', en: 'Brand' },
  material: { zh: '材质', en: 'Material' },
  condition: { zh: '新旧', en: 'Condition' },
  number: { zh: '号码', en: 'Number' },
  contents: { zh: '内装物品', en: 'Contents' },
  amount: { zh: '金额', en: 'Amount' },
  denominations: { zh: '面额', en: 'Denominations' },
  storage: { zh: '存放位置', en: 'Storage' },
  sealNumber: { zh: '封签号', en: 'Seal number' },
  receivedBy: { zh: '接收人(两名)', en: 'Received by (two)' },
  waivesReward: { zh: '报酬和费用', en: 'Reward, costs' },
  custodyClass: { zh: '保管类别', en: 'Custody class' },
  estimatedValue: { zh: '估价(元)', en: 'Worth (yuan)' },
  finderSigned: { zh: '拾得人签名', en: 'Signature' },
  returnWay: { zh: '返还方式', en: 'Return by' },
  consent: { zh: '告知与同意', en: 'Consent' },
  incidentType: { zh: '事件类型', en: 'Type' },
  parties: { zh: '双方当事人', en: 'Parties' },
  disputeCause: { zh: '起因', en: 'Cause' },
  outcome: { zh: '处理结果', en: 'Outcome' },
  outcomeAt: { zh: '处理时间', en: 'Dealt with at' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Contact phone' },
  contactRelation: { zh: '与本人关系', en: 'Relation' },
  contactAddress: { zh: '联系地址', en: 'Address' },
  contactUnit: { zh: '联系人单位', en: 'Organisation' },
  contactIdNumber: { zh: '拾得人证件号', en: 'ID of finder' },
  contactIdTail: { zh: '证件号后四位', en: 'ID, last four' },
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
  'record.closed': { zh: '办结', en: 'a closing' },
  'record.merged': { zh: '合并', en: 'a merge' },
  'record.unmerged': { zh: '取消合并', en: 'an undone merge' },
  'conflict.settled': { zh: '裁定矛盾', en: 'a settled conflict' },
  'match.decided': { zh: '比对判定', en: 'a decision on a pair' },
  'double.decided': { zh: '是否同一案的判定', en: 'a decision on a double' },
  'note.added': { zh: '备注', en: 'a note' },
  'link.made': { zh: '关联', en: 'a link' },
  'link.cut': { zh: '取消关联', en: 'a link taken away' },
  'claim.released': { zh: '交还', en: 'a handover' },
  'claim.reversed': { zh: '撤回交还', en: 'a reversed handover' },
}
