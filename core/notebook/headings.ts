import type { FieldName } from '../records/fields.ts'
import { fieldNames, fieldsOf } from '../records/fields.ts'
import { type Kind, subjectOf } from '../records/kinds.ts'
import { fieldLabels } from '../records/labels.ts'
import { normalise } from '../vocabulary/normalise.ts'
import { isField, type Target } from './target.ts'

/**
 * What notebooks call their columns beside what the forms call the fields: printed registers of stations, lost-property offices
 * and venues, in both languages. A field that is not here is still known by its label.
 */
const spoken: Partial<Record<Target, string>> = {
  skip: '序号 序 行号 页码 页次 经办人 经手人 登记人 值班人 值班员 值班民警 民警 接报人 接待人 签字 签名 审核 审核人 拒收原因 原因 refused_because operator officer clerk signature page serial sn',
  note: '备注 附注 其他 其它 说明 补充 remark remarks note notes comment comments',
  kind: '种类 登记种类 登记类型 单据类型 报失/拾得 丢失/拾得 kind record_type lost_or_found lost/found',
  state:
    '状态 领走没有 领没领 领了没有 领走了吗 领了吗 还了没有 找到没有 找到了吗 办理状态 办理情况 处理状态 领取状态 认领状态 认领情况 领取情况 是否领取 是否认领 是否归还 是否找到 处理情况 去向 state status claimed returned',
  when: '时间 日期 什么时候 什么时候捡的 什么时候丢的 哪天捡的 哪天丢的 哪天 年月日 发生时间 发生日期 丢失时间 丢失日期 遗失时间 遗失日期 走失时间 走失日期 拾得时间 拾得日期 拾获时间 捡到时间 捡拾时间 发现时间 发现日期 失踪时间 案发时间 date time when date_lost date_found lost_at found_at lost_on found_on missing_since event_date event_time date_and_time datetime',
  clock: '钟点 时刻 时分 几点 hour clock',
  registered:
    '登记时间 登记日期 报案时间 报案日期 报失时间 报失日期 报警时间 接报时间 接收时间 接收日期 收到日期 入库时间 入库日期 交来时间 建档时间 registered registered_at registered_on reported_at reported_on date_reported received received_on date_received created',
  closed:
    '领取时间 领取日期 认领时间 认领日期 归还时间 归还日期 发还时间 发还日期 领走时间 取走时间 接走时间 找到时间 团圆时间 结案时间 办结时间 处理时间 closed closed_at closed_on claimed_at claimed_on returned_on date_returned date_claimed collected_on resolved_at reunited_at',
  claimant:
    '领取人 谁领的 谁领走的 领取人姓名 认领人 认领人姓名 领走人 取走人 接走人 接领人 签领人 claimant claimed_by collected_by returned_to picked_up_by',
  claimantPhone:
    '领取人电话 领取人联系电话 领取人联系方式 认领人电话 认领人联系方式 领取电话 接领人电话 claimant_phone',
  externalRef:
    '编号 登记编号 登记号 单号 流水号 物品编号 案号 案件编号 警情编号 接警单号 ref reference reference_no ref_no id no record_no case_no case_number item_no register_no',
  title:
    '物品 物品名称 物品名 名称 品名 失物 失物名称 拾物 拾物名称 遗失物品 丢失物品 拾得物品 丢的什么 捡到的东西 捡的东西 捡到什么 捡的什么 丢的东西 丢了什么 东西 事由 事件 标题 item item_name object article what title subject',
  description:
    '描述 物品描述 特征 物品特征 外观 详细描述 详情 情况 经过 事情经过 简要情况 案情 内容 内容描述 规格 details detail features appearance particulars',
  place:
    '地点 地址 位置 在哪儿捡的 在哪里捡的 在哪捡的 哪儿捡的 哪里捡的 在哪儿丢的 在哪里丢的 在哪丢的 哪儿丢的 丢失地点 遗失地点 走失地点 拾得地点 拾获地点 捡到地点 捡拾地点 发现地点 失踪地点 发生地点 案发地点 place location where place_lost place_found found_at_place lost_at_place',
  zone: '区域 片区 园区 景点 场馆 区 area section',
  name: '姓名 走失人 走失人姓名 走失者 走失者姓名 失踪人 被寻人 小孩姓名 孩子姓名 儿童姓名 老人姓名 当事人 名字 证件姓名 name_of_person person_name full_name child_name missing_person',
  sex: '性别 男女 sex gender',
  age: '年龄 岁数 年纪 几岁 age years',
  ageGroup: '年龄段 人群 儿童/老人 age_group group',
  heightCm: '身高 身高cm 高度 个子 height height_cm tall',
  upper: '上衣 上装 衣服 衣着 穿着 上身 clothing top upper',
  lower: '下装 裤子 裤 下身 裙子 trousers bottom lower',
  shoes: '鞋 鞋子 shoes footwear',
  hat: '帽子 帽 hat cap',
  hair: '头发 发型 hair',
  glasses: '眼镜 戴眼镜 是否戴眼镜 glasses',
  dialect: '口音 方言 籍贯口音 accent dialect',
  marks: '体貌特征 体貌 体征 胎记 marks',
  belongings: '随身物品 携带物品 belongings carrying',
  health: '健康状况 疾病 病史 health illness',
  carers: '看护人 照看人 carer carers',
  category: '类别 物品类别 物品类型 物品种类 分类 类型 category type item_type',
  colour: '颜色 色 物品颜色 colour color',
  brand: '品牌 牌子 型号 品牌型号 brand make model',
  number:
    '号码 证件号 证件号码 卡号 卡号尾号 尾号 车牌 车牌号 序列号 身份证号 number card_no document_no serial_number plate',
  amount: '金额 现金 钱数 现金金额 amount cash value',
  storage: '存放位置 存放地点 存放处 保管位置 库位 柜号 货架 storage shelf stored_at locker',
  incidentType: '事件类型 警情类型 警情类别 incident_type',
  outcome: '处理结果 结果 outcome result',
  contactName:
    '联系人 联系人姓名 报案人 报案人姓名 报失人 报失人姓名 报警人 失主 失主姓名 物主 拾得人 拾得人姓名 拾物人 捡拾人 捡到人 交物人 交来人 谁交的 谁捡的 谁送来的 谁丢的 谁的 上交人 送交人 家属 家属姓名 家长 家长姓名 监护人 owner finder found_by handed_in_by contact contact_name reporter reported_by lost_by parent',
  contactPhone:
    '电话 联系电话 联系方式 手机 手机号 手机号码 电话号码 失主电话 拾得人电话 报案人电话 报失人电话 家属电话 家长电话 捡拾人电话 phone mobile tel telephone contact_phone phone_number owner_phone finder_phone contact_number',
  contactRelation: '关系 与本人关系 与走失人关系 relation relationship',
}

/** Without what printers add: spaces, stars, colons, units and hints in brackets. */
export const bareHeading = (heading: string): string =>
  normalise(heading.slice(0, 200))
    .replace(/\((?!2\)|3\))[^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/\(\d\)/g, '')
    .replace(/[\s*:·_#.、,-]/g, '')

function indexWords(): ReadonlyMap<string, Target> {
  const index = new Map<string, Target>()
  const add = (word: string, target: Target): void => {
    const bare = bareHeading(word)
    if (bare !== '' && !index.has(bare)) index.set(bare, target)
  }
  for (const [target, words] of Object.entries(spoken)) for (const word of words.split(' ')) add(word, target as Target)
  // The forms' own words last: what a notebook calls 描述 or 类别 may be settled above for good reasons.
  for (const name of fieldNames) for (const word of Object.values(fieldLabels[name])) add(word, name)
  return index
}
const byWord = indexWords()
const longestFirst = [...byWord.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)

/** A bare name or number belongs to the person in a register of people, to who reported or brought it in one of things. */
function ofKind(target: Target, kind: Kind | null): Target | null {
  if (kind === null || !isField(target)) return target
  if (target === 'name' && subjectOf(kind) !== 'person') return 'contactName'
  if (target === 'title' && subjectOf(kind) === 'person') return 'description'
  if (target === 'category' && kind === 'incident') return 'incidentType'
  return fieldsOf(kind).includes(target as FieldName) ? target : 'note'
}

/** What a heading means by its words, or null where nobody would know. With a kind, a field that it has not becomes a note. */
export function targetOfHeading(heading: string, kind: Kind | null): Target | null {
  const bare = bareHeading(heading)
  if (bare === '') return null
  const exact = byWord.get(bare)
  if (exact !== undefined) return ofKind(exact, kind)
  if (/^(领取|认领|领走|接领|claim)/.test(bare)) {
    if (/电话|手机|联系|phone|tel/.test(bare)) return 'claimantPhone'
    if (/时间|日期|date|time/.test(bare)) return 'closed'
    if (/人|姓名|name/.test(bare)) return 'claimant'
  }
  // 失主联系电话 ends in what it is; 丢失物品名称及特征 holds it somewhere.
  const ending = longestFirst.find((word) => bare.endsWith(word))
  const within = ending ?? longestFirst.find((word) => bare.includes(word))
  const found = within === undefined ? undefined : byWord.get(within)
  return found === undefined ? null : ofKind(found, kind)
}
