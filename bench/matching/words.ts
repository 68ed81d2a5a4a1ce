/**
 * The bench's own words. They are not the product's lists: a row's words are ways to say one thing, and about every fifth is one that
 * no list of the product holds, so that a fit to words would show.
 */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => row.split(' '))

export type NumberKind = 'identity' | 'phone' | 'card' | 'serial' | null
export type ThingKind = {
  /** What a clerk files it under; the second one is the neighbour by mistake. */
  readonly files: readonly string[]
  /** How often it is lost, in parts. */
  readonly share: number
  readonly words: readonly string[]
  readonly measure: string
  readonly colours: boolean
  readonly brands: readonly (readonly string[])[]
  readonly marks: readonly (readonly string[])[]
  readonly number: NumberKind
  /** A name stands on it. */
  readonly named: boolean
  readonly cash: boolean
}

const brands = {
  phone: rowsOf(
    `华为 HUAWEI\n苹果 iPhone\n小米 Xiaomi 红米\nvivo VIVO\nOPPO oppo 欧珀\n荣耀 HONOR\n三星 Samsung\n魅族 MEIZU\n云狐 Yunhu`,
  ),
  bag: rowsOf(
    `耐克 Nike\n阿迪达斯 adidas 阿迪\n李宁 LI-NING\n鲸屿 Jingyu\n岚山记 岚山\n迪卡侬 Decathlon\n南极人 南极\n鹿皮匠 Lupijiang`,
  ),
  cup: rowsOf(`富光 Fuguang\n膳魔师 THERMOS\n虎牌 TIGER\n哈尔斯 HAERS\n霓壶 Neohu\n乐扣 LOCK`),
  dress: rowsOf(`耐克 Nike\n优衣库 UNIQLO\n安踏 ANTA\n波司登 Bosideng\n穗禾 Suihe\n绒语 Rongyu\n巴拉巴拉 Balabala`),
  device: rowsOf(
    `苹果 Apple AirPods\n小米 Xiaomi\n漫步者 EDIFIER\n索尼 SONY\n品胜 PISEN\n罗马仕 ROMOSS\n绿联 UGREEN\n声屿 Shengyu`,
  ),
}

type Rest = Partial<Pick<ThingKind, 'number' | 'named' | 'cash' | 'colours' | 'brands' | 'measure'>>
const thing = (files: string, share: number, words: string, marks: string, rest: Rest = {}): ThingKind => ({
  files: files.split(' '),
  share,
  words: words.split(' '),
  marks: rowsOf(marks),
  measure: '个',
  colours: true,
  brands: [],
  number: null,
  named: false,
  cash: false,
  ...rest,
})

const cased = `屏幕裂了一条缝 屏幕有裂痕 屏上有道印
壳上贴了小熊 手机壳有小熊贴
透明软壳 套了透明壳
挂着绳子 有根挂绳 系了手绳
锁屏是小孩照片 屏保是娃娃的照片
背面磕掉漆 后盖掉漆`
const carried = `拉链坏了 拉锁是坏的
挂着小铃铛 有个铃铛挂件
里面有纸巾和钥匙 装着纸巾、一把钥匙
缝着白线补丁 有块补丁
印着卡通狐狸 画了只狐狸
带子断过打了结 背带打着结
侧兜插着水壶 边上有个水壶
写着三班李字样 内侧写着三班`
const worn = `袖口有油渍 袖子上有油点
少一颗扣子 掉了颗扣
胸前印字母 前面有英文字
口袋里有糖 兜里装着糖
领子磨白了 领口发白
绣着小雏菊 有朵小花`
const paper = `有蓝色卡套 装在卡套里
背面有签名 后面签了字
边角折了 折了个角
夹着一张照片 里面夹照片
带挂绳 有挂带`
const small = `刻着字 有刻字
断了一截 缺了一块
缠着红绳 系红绳子
装在小布袋里 有个绒布袋
生锈了 有点锈`

export const thingKinds: readonly ThingKind[] = [
  thing('手机 数码配件', 85, '手机 智能手机 电话 砖机', cased, {
    brands: brands.phone,
    number: 'phone',
    measure: '部',
  }),
  thing('钱包 箱包', 62, '钱包 皮夹 短款钱包 皮夹子', carried, { brands: brands.bag, cash: true }),
  thing('钱包 箱包', 14, '零钱包 硬币包 小荷包', carried, { cash: true }),
  thing('证件 卡票', 60, '身份证 居民身份证 证件', paper, {
    number: 'identity',
    named: true,
    colours: false,
    measure: '张',
  }),
  thing('证件 卡票', 17, '社保卡 医保卡', paper, { number: 'identity', named: true, colours: false, measure: '张' }),
  thing('证件 卡票', 18, '学生证 校牌', paper, { number: 'serial', named: true, measure: '本' }),
  thing('证件 卡票', 14, '驾驶证 驾照 行驶证', paper, {
    number: 'identity',
    named: true,
    colours: false,
    measure: '本',
  }),
  thing('银行卡 卡票', 40, '银行卡 储蓄卡 信用卡', paper, { number: 'card', named: true, measure: '张' }),
  thing('卡票 证件', 26, '公交卡 轨道卡 交通卡', paper, { number: 'serial', measure: '张' }),
  thing('现金 钱包', 44, '现金 一沓钱 钱', `用橡皮筋捆着 捆了橡皮筋\n装在信封里 有个信封\n红包装着 装在红包里`, {
    cash: true,
    colours: false,
    measure: '笔',
  }),
  thing('箱包 户外用品', 36, '双肩包 书包 背包 驮包', carried, { brands: brands.bag }),
  thing('箱包 衣物', 26, '手提包 女包 拎包', carried, { brands: brands.bag }),
  thing('箱包 钱包', 18, '斜挎包 挎包 单肩包', carried, { brands: brands.bag }),
  thing('箱包 纪念品', 16, '手提袋 布袋 帆布袋 兜兜袋', carried),
  thing('箱包 户外用品', 6, '行李箱 拉杆箱 皮箱', carried, { brands: brands.bag }),
  thing(
    '水杯 母婴用品',
    42,
    '水杯 保温杯 水壶 闷壶',
    `杯底瘪了 底部磕瘪\n贴着恐龙贴纸 有恐龙贴画\n盖子是新的 盖盖换过\n刻着名字 刻了个名`,
    { brands: brands.cup },
  ),
  thing(
    '雨伞 户外用品',
    38,
    '雨伞 折叠伞 太阳伞 撑花',
    `伞柄是弯的 弯把\n断了一根骨 有根伞骨断了\n印着广告 伞面印了字`,
    { measure: '把' },
  ),
  thing('衣物 母婴用品', 46, '外套 夹克 上衣 罩褂', worn, { brands: brands.dress, measure: '件' }),
  thing('衣物 母婴用品', 18, '毛衣 针织衫 线衣', worn, { brands: brands.dress, measure: '件' }),
  thing('衣物 母婴用品', 26, '小孩外套 童装 娃儿衣服', worn, { brands: brands.dress, measure: '件' }),
  thing('衣物 户外用品', 10, '羽绒服 棉衣 厚袄', worn, { brands: brands.dress, measure: '件' }),
  thing('帽子围巾 衣物', 36, '帽子 鸭舌帽 遮阳帽 遮脸帽', worn, { brands: brands.dress, measure: '顶' }),
  thing('帽子围巾 衣物', 10, '围巾 丝巾 颈巾', worn, { measure: '条' }),
  thing('鞋 衣物', 14, '鞋子 童鞋 运动鞋', `鞋带是换过的 换了鞋带\n左脚磨破 左边磨破了`, {
    brands: brands.dress,
    measure: '双',
  }),
  thing('眼镜 首饰', 30, '眼镜 近视眼镜 老花镜', `镜腿用胶粘过 腿腿粘过\n镜片有划痕 划花了`, { measure: '副' }),
  thing('眼镜 帽子围巾', 18, '墨镜 太阳镜 黑眼镜', `镜片有划痕 划花了\n偏光的 带偏光`, { measure: '副' }),
  thing('耳机 数码配件', 24, '耳机 蓝牙耳机 无线耳机 耳豆', small, { brands: brands.device, measure: '副' }),
  thing('数码配件 手机', 22, '充电宝 移动电源 续电宝', small, { brands: brands.device }),
  thing('数码配件 耳机', 10, '数据线 充电线', small, { brands: brands.device, measure: '根' }),
  thing('手表 首饰', 16, '手表 腕表 石英表', small, { measure: '块' }),
  thing('手表 数码配件', 10, '电话手表 儿童手表 小天才', small, { number: 'phone', measure: '块' }),
  thing('首饰 纪念品', 10, '项链 吊坠', small, { measure: '条' }),
  thing('首饰 纪念品', 8, '戒指 手镯 手链', small),
  thing(
    '钥匙 卡票',
    44,
    '钥匙 一串钥匙 门钥匙 锁匙',
    `有个小熊扣 挂小熊\n带门禁卡 串着门禁\n三把连在一起 共三把\n挂着开瓶器 有开瓶器`,
    { measure: '串' },
  ),
  thing('钥匙 数码配件', 8, '车钥匙 遥控钥匙', small, {
    brands: rowsOf(`大众 VW\n丰田 TOYOTA\n比亚迪 BYD\n长安 Changan`),
    measure: '把',
  }),
  thing(
    '玩具 纪念品',
    30,
    '玩偶 毛绒玩具 公仔 布娃娃',
    `耳朵缺一只 少只耳朵\n穿着小裙子 有件小裙\n会唱歌 按了会唱`,
    {},
  ),
  thing('玩具 母婴用品', 12, '玩具车 小汽车 滑滑车', small),
  thing('纪念品 玩具', 20, '熊猫摆件 纪念品 钥匙扣', small),
  thing('母婴用品 水杯', 12, '奶瓶 妈咪包', carried),
  thing('婴儿车 母婴用品', 8, '婴儿车 童车 遛娃车', `车把缠胶布 把手缠了胶\n挂着布袋 车上有布袋`, { measure: '辆' }),
  thing('书本文件 证件', 14, '书 本子 文件袋', paper, { named: true, measure: '本' }),
  thing('平板电脑 数码配件', 7, '平板 平板电脑 学习机', cased, {
    brands: brands.phone,
    number: 'serial',
    measure: '台',
  }),
  thing('相机 数码配件', 7, '相机 照相机 单反', small, {
    brands: rowsOf(`佳能 Canon\n尼康 Nikon\n索尼 SONY`),
    number: 'serial',
    measure: '台',
  }),
  thing('户外用品 箱包', 8, '野餐垫 帐篷 折叠凳', carried),
  thing('食品 母婴用品', 8, '一袋零食 特产 水果', carried, { colours: false, measure: '袋' }),
  thing('药品 母婴用品', 5, '药 药盒 降压药', small, { colours: false, measure: '盒' }),
  thing('辅助器具 户外用品', 8, '拐杖 助行器 拐棍', small, { measure: '根' }),
]

/** Ways to say a colour, and the rows that another eye may take it for. */
export const colours: readonly {
  readonly words: readonly string[]
  readonly near: readonly number[]
  readonly share: number
}[] = [
  { words: ['黑色', '黑', '纯黑', '乌黑色'], near: [2, 5], share: 26 },
  { words: ['白色', '白', '奶白', '雪白色'], near: [2, 9], share: 16 },
  { words: ['灰色', '浅灰', '银灰', '瓦灰色'], near: [0, 1], share: 10 },
  { words: ['红色', '大红', '红', '朱砂色'], near: [4, 8], share: 11 },
  { words: ['粉色', '粉红', '粉', '落樱色'], near: [3, 10], share: 9 },
  { words: ['蓝色', '深蓝', '藏青', '靛青色'], near: [0, 6], share: 12 },
  { words: ['浅蓝', '天蓝', '湖蓝色'], near: [5, 1], share: 6 },
  { words: ['绿色', '军绿', '墨绿', '松针色'], near: [6, 9], share: 7 },
  { words: ['橙色', '橘色', '橘红', '姜蓉色'], near: [3, 9], share: 4 },
  { words: ['黄色', '米黄', '卡其', '麦秆色'], near: [1, 8], share: 8 },
  { words: ['紫色', '淡紫', '葡萄紫'], near: [4, 5], share: 5 },
  { words: ['棕色', '咖啡色', '咖色', '栗壳色'], near: [0, 9], share: 7 },
  { words: ['花的', '彩色', '拼色'], near: [], share: 5 },
]

type Garment = { readonly words: readonly string[]; readonly near: readonly number[]; readonly share: number }
const garmentRows = (text: string): Garment[] =>
  rowsOf(text).map(([share, near, ...words]) => ({
    share: Number(share),
    near: near === '-' ? [] : near!.split('/').map(Number),
    words,
  }))

export const garments = {
  upper: garmentRows(`30 4/6 T恤 短袖 短袖T恤 半截袖
    16 2/5 卫衣 连帽衫 帽衫 套头衣
    16 1/5 外套 夹克 外衣 罩褂
    8 1/4 毛衣 针织衫 线衣
    9 0/2 衬衫 衬衣
    7 1/2 羽绒服 棉衣 厚袄
    6 0/7 背心 马甲 褂褂
    8 0/6 连衣裙 裙子 裙裙`),
  lower: garmentRows(`24 1/3 长裤 裤子 休闲裤
    22 0/3 牛仔裤
    20 4 短裤 五分裤 半截裤
    16 0/1 运动裤 卫裤
    10 2 裙子 短裙 半身裙`),
  shoes: garmentRows(`34 1/4 运动鞋 跑鞋 球鞋
    16 0 板鞋 小白鞋 帆布鞋
    14 3 凉鞋 沙滩鞋
    12 2 拖鞋 洞洞鞋 凉拖
    10 0/5 布鞋 老北京布鞋
    10 4 皮鞋
    4 - 雨鞋 水鞋`),
}
export const hair: readonly (readonly string[])[] = rowsOf(`短发 短头发 学生头
  平头 寸头 板寸
  马尾 扎马尾 高马尾
  双马尾 两个小辫 羊角辫
  长发 披肩发 披着头发
  丸子头 揪揪头
  花白头发 白发 头发花白
  光头 光脑壳`)
export const accents = rowsOf(`普通话 讲普通话
  重庆话 重庆口音
  四川话 四川口音
  东北话 东北口音
  广东话 粤语
  不说话 没开口`)
export const bodyMarks = rowsOf(`额头有疤 额头上一道疤
  缺门牙 掉了颗门牙
  脸上有颗痣 右脸有痣
  走路有点跛 腿脚不便
  听力不好 耳朵背
  手上戴电话手表 戴着儿童手表
  背恐龙书包 背个恐龙包
  拿着泡泡机 手里有泡泡枪
  抱着熊猫玩偶 抱个熊猫娃娃
  有点胖 胖乎乎的
  瘦瘦高高 个子瘦高
  脸上贴了贴纸 脸上有贴画
  牵着气球 拿个气球
  戴口罩 口罩遮着脸`)
export const besides = rowsOf(`附近 旁边 门口
  出口 对面 里面
  那边 旁边长椅 边上`).flat()

export const surnames = [
  ...'王王王李李李张张张刘刘陈陈杨杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
/** Characters that sound alike: heard as one another. */
export const sounds: readonly string[] = [
  '明铭名鸣',
  '敏闽',
  '欣新心馨辛',
  '宇雨羽语',
  '涵寒晗',
  '轩宣萱',
  '浩皓昊',
  '梓子紫',
  '怡宜仪',
  '婷亭廷',
  '嘉佳家加',
  '俊骏军君均',
  '丽莉立力历',
  '琪琦奇齐棋',
  '芳方',
  '伟玮炜',
  '强墙蔷',
  '静婧敬',
  '磊蕾雷',
  '洋阳杨扬',
  '霞侠',
  '红宏洪鸿',
  '秀修',
  '英颖莹盈',
  '兰岚蓝',
  '国果',
  '华花',
  '平萍苹',
  '梅媚美',
  '云芸匀',
  '飞菲非',
  '辉慧惠晖',
  '建健剑',
  '文雯纹',
  '春椿',
  '海亥',
  '龙珑隆',
  '玉钰育',
  '桂贵',
  '珍真臻',
]
/** Characters that look alike: read for one another on a card. */
export const looks: readonly string[] = [
  '王玉',
  '宇字',
  '未末',
  '土士',
  '日曰',
  '己已',
  '杨扬',
  '晴睛',
  '辛幸',
  '戴载',
  '治冶',
  '兵乒',
  '铭名',
  '蓝篮',
  '欣歆',
]
export const callNames = '小大阿'

const motifs = rowsOf(`恐龙 熊猫 皮卡丘 奥特曼 草莓 兔子 小熊 独角兽 星星 樱桃 蝴蝶结 海豚 向日葵 招财猫 柴犬 鲸鱼
  火箭 挖掘机 小马 企鹅 青蛙 柠檬 仙人掌 月亮 枫叶 骷髅 龙猫 章鱼 蜜蜂 篮球 吉他 自行车`).flat()
const contents =
  rowsOf(`纸巾 药盒 尿不湿 充电线 口红 湿巾 门票 雨衣 零食 钥匙 数珠 发票 糖果 梳子 防晒霜 笔记本 扇子 创可贴
  换洗衣服 奶粉 体温计 望远镜 扑克牌 茶叶 皮筋 围兜`).flat()
const letters = [...'禾岚晨川乔舟桐鹿安宁星野青橙果糖']

type Saying = { readonly of: readonly string[]; readonly ways: readonly string[] }
/** Details that a thing of any kind may have; `_` is one of many words, so that two things seldom share one. */
const sayings: readonly Saying[] = [
  { of: motifs, ways: ['贴着_贴纸', '有_贴画', '上头粘了_'] },
  { of: motifs, ways: ['挂着_', '有个_挂件', '吊了个_'] },
  { of: motifs, ways: ['印着_', '有_图案', '画的是_'] },
  { of: contents, ways: ['里面有_', '装着_', '头头有_'] },
  { of: letters, ways: ['写着_字', '有个_字', '写了个_'] },
]

/** The ways to say one detail, drawn by two numbers from 0 to 1. */
export function detail(which: number, word: number): string[] {
  const { of, ways } = sayings[Math.floor(which * sayings.length)]!
  const chosen = of[Math.floor(word * of.length)]!
  return ways.map((way) => way.replace('_', chosen))
}
