/**
 * What things and clothes look like in the demo, with the words people use for them. The lists are the demo's own, apart from the
 * product's vocabulary, so that a fit to words would show.
 */
export type Colour = { readonly words: readonly string[]; readonly near: readonly number[] }

const colour = (words: string, ...near: number[]): Colour => ({ words: words.split(' '), near })

/** `near` names the ones that a second witness may see instead. */
export const colours: readonly Colour[] = [
  colour('黑色 黑的 纯黑', 1, 7),
  colour('深灰 灰色 灰扑扑的', 0, 2),
  colour('银灰 银色 浅灰', 1, 3),
  colour('白色 雪白 奶白', 4, 2),
  colour('米色 杏色 米白', 3, 10),
  colour('红色 大红 朱红', 6, 9),
  colour('粉色 粉红 桃红', 5, 8),
  colour('深蓝 藏青 藏蓝', 0, 11),
  colour('紫色 淡紫 葡萄紫', 6, 7),
  colour('橙色 橘红 橘色', 5, 10),
  colour('黄色 鹅黄 姜黄', 9, 4),
  colour('天蓝 浅蓝 湖蓝', 7, 12),
  colour('绿色 草绿 墨绿', 11, 13),
  colour('咖啡色 棕色 褐色', 1, 4),
]

type Sex = 'male' | 'female'
export type GarmentWords = { readonly words: readonly string[]; readonly for: readonly Sex[] }
const wear = (words: string, ...only: Sex[]): GarmentWords => ({
  words: words.split(' '),
  for: only.length > 0 ? only : ['male', 'female'],
})

export const garments = {
  upper: [
    wear('短袖 T恤 汗衫'),
    wear('卫衣 连帽衫 套头衫'),
    wear('外套 夹克 外衣'),
    wear('衬衫 衬衣'),
    wear('毛衣 针织衫'),
    wear('连衣裙 裙子 裙裙', 'female'),
    wear('马甲 背心 褂褂'),
  ],
  lower: [
    wear('长裤 裤子 休闲裤'),
    wear('牛仔裤'),
    wear('短裤 五分裤'),
    wear('短裙 半身裙', 'female'),
    wear('运动裤 卫裤'),
  ],
  shoes: [wear('运动鞋 跑鞋'), wear('凉鞋 凉拖'), wear('布鞋 老北京布鞋'), wear('板鞋 小白鞋'), wear('洞洞鞋 拖鞋')],
} as const satisfies Record<string, readonly GarmentWords[]>

/** Index 0 and 1 are worn by boys and men, 2 to 4 by girls and women. */
export const hairs = ['短发', '平头', '马尾', '齐刘海', '两个小辫'] as const
export const dialects = ['重庆话', '四川话', '普通话'] as const
export const bodyMarks = [
  ['额头有个疤', '额头上有条疤'],
  ['左手戴电话手表', '手上戴着儿童手表'],
  ['门牙掉了一颗', '缺一颗门牙'],
  ['右脸有颗痣', '脸上有颗痣'],
  ['背恐龙小书包', '背个恐龙包包'],
  ['走路有点跛', '腿脚不方便'],
] as const

export type ItemKind = {
  readonly category: string
  /** The neighbouring category that another clerk might choose. */
  readonly mistakenFor: string | null
  readonly words: readonly string[]
  readonly brands: readonly (readonly string[])[]
  readonly number: 'identity' | 'card' | null
  readonly amount: boolean
  readonly marks: readonly (readonly string[])[]
}

type Rest = Partial<Pick<ItemKind, 'number' | 'amount' | 'mistakenFor'>>
const item = (category: string, words: string, brands: string, marks: string, rest: Rest = {}): ItemKind => ({
  category,
  words: words.split(' '),
  brands: brands === '' ? [] : brands.split(' ').map((names) => names.split('/')),
  marks: marks.split(' ').map((ways) => ways.split('/')),
  mistakenFor: null,
  number: null,
  amount: false,
  ...rest,
})

export const itemKinds: readonly ItemKind[] = [
  item(
    'phone',
    '手机 智能手机 电话',
    '华为/HUAWEI 小米/Xiaomi 苹果/iPhone vivo OPPO 荣耀/HONOR',
    '透明壳/软的透明套 屏幕裂了/屏有裂纹 粉色挂绳/带根粉绳子 壳上有猫/猫猫图案的壳 壁纸是小孩/锁屏是个娃儿',
  ),
  item('phone', '手机 老人机', '天语 诺基亚/Nokia', '按键磨花了/按键不清楚 带红绳/拴了根红绳'),
  item('cash', '现金 钱 人民币', '', '用橡皮筋捆着/橡皮筋扎起 装在红包里/红包装的 折成小方块/折得很小', {
    amount: true,
    mistakenFor: 'wallet',
  }),
  item(
    'wallet',
    '钱包 皮夹子 钱夹',
    '金利来/Goldlion 七匹狼',
    '里面有全家照/有张合影 拉链坏了/拉链拉不拢 有公交卡/夹了张公交卡',
    { mistakenFor: 'handbag' },
  ),
  item('id_document', '身份证', '', '套着卡套/有个卡套 边角折了/缺个角', { number: 'identity' }),
  item('id_document', '学生证 驾驶证', '', '塑料皮/有塑料封皮 照片旧了/照片发黄', { number: 'identity' }),
  item(
    'bank_card',
    '银行卡 卡片',
    '建设银行/建行 重庆银行 农业银行/农行',
    '签名磨没了/背面签名看不清 贴了卡通贴纸/贴有贴纸',
    { number: 'card', mistakenFor: 'id_document' },
  ),
  item(
    'backpack',
    '书包 双肩包 背包',
    '迪士尼/Disney 李宁/LI-NING 耐克/Nike',
    '挂熊猫公仔/吊了个熊猫 拉链头是星星/星星拉链头 里面有水彩笔/装着彩笔 侧兜有水杯/旁边插个水杯',
    { mistakenFor: 'handbag' },
  ),
  item('handbag', '挎包 斜挎包 包包', '回力 安踏/ANTA', '带子打了结/背带打了个结 里面有伞/装了把伞 印字母/有英文字母', {
    mistakenFor: 'backpack',
  }),
  item(
    'clothing',
    '外套 衣服 夹克',
    '安踏/ANTA 巴拉巴拉/Balabala 优衣库/UNIQLO',
    '袖口有油渍/袖子脏了一块 兜里有纸巾/口袋有包纸 帽子可拆/帽子能取',
    { mistakenFor: 'hat' },
  ),
  item('hat', '帽子 遮阳帽 棒球帽', '耐克/Nike', '有兔耳朵/两只兔耳 绣了字母/绣着英文 帽檐翘/帽檐卷起'),
  item('umbrella', '雨伞 伞 折叠伞', '天堂/天堂伞', '伞柄是弯的/弯把 断了一根骨/有根伞骨断了 印小花/碎花'),
  item('key', '钥匙 一串钥匙', '', '挂熊猫/有个熊猫挂件 三把/共三把 有门禁扣/带个蓝色扣'),
  item('glasses', '眼镜 近视眼镜', '暴龙/BOLON', '一条腿松了/左腿松 镜片有划痕/镜片花了'),
  item('smart_watch', '电话手表 儿童手表', '小天才/imoo 华为/HUAWEI', '表带有齿印/表带咬过 贴了膜/有膜'),
  item('earphones', '耳机 蓝牙耳机', '苹果/AirPods 漫步者/EDIFIER', '只有一只/单只 盒子有贴纸/盒上贴了笑脸'),
  item('power_bank', '充电宝 移动电源', '小米/Xiaomi 罗马仕/ROMOSS', '线断了一截/带根短线 角磕了/一角摔过'),
  item(
    'water_bottle',
    '水杯 保温杯 水壶',
    '膳魔师/THERMOS 富光',
    '盖子有绳/盖上有根绳 瓶身凹了/有个凹坑 刻了名字/有刻字',
  ),
  item('toy', '毛绒玩具 玩偶 公仔', '', '熊猫/大熊猫 长颈鹿/长颈鹿玩偶 小恐龙/恐龙', { mistakenFor: 'souvenir' }),
  item('stroller', '婴儿车 推车 童车', '好孩子/gb', '篮子里有尿布/车篮有尿不湿 把手缠胶带/把手缠了胶布'),
]
