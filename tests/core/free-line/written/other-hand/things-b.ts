import { of, panda } from './line.ts'

export const lostZooB = of('lost-item', [
  ['熊猫馆掉手机 小米14 绿 半个小时前', { category: '手机', colour: '绿', brand: '小米', zone: panda, when: '-30' }],
  [
    '我的卡包嘛 红的 里头医保卡驾驶证都在 在鸟语林门口买水摸包包才发现 上午十一点过 159 0000 7011联系',
    { category: '卡包', colour: '红', zone: 'aviary', when: '11:00', contactPhone: '15900007011' },
  ],
  ['小朋友保温杯粉的 虎牌 忘在旋转木马上头', { category: '保温杯', colour: '粉', brand: '虎牌', zone: 'playground' }],
  ['驾驶证 档案号后四位7730 掉在东二门附近', { category: '驾驶证', number: '7730', zone: 'gate_e2' }],
  ['下熊猫馆　太阳伞　紫　蕉下', { category: '雨伞', colour: '紫', brand: '蕉下', zone: 'panda_lower' }],
  ['一串钥匙带个绿色恐龙扣，走的狮山到熊山', { category: '钥匙', zone: 'lion|bear' }],
  [
    '荣耀手机 金色 裂了三道 机主１８８００００７０１２ １５：４５ 长颈鹿',
    { category: '手机', colour: '金色', brand: '荣耀', zone: 'giraffe', when: '15:45', contactPhone: '18800007012' },
  ],
  ['墨镜雷朋的 在曲桥照相搁栏杆上', { category: '眼镜', brand: '雷朋', zone: 'lake' }],
  ['小火车上丢老年卡 编号 6600 8899', { category: '老年卡', number: '66008899', zone: 'tram' }],
  [
    '左耳耳机 华为 黑 科普区 约两点',
    { category: '耳机', colour: '黑', brand: '华为', zone: 'classroom', when: '14:00' },
  ],
  [
    '滑板车米高的 天蓝 娃儿骑到豹馆就丢那儿了 两个小时前',
    { category: '滑板车', colour: '天蓝', brand: '米高', zone: 'leopard', when: '-120' },
  ],
  [
    '社保卡工行的 末四位0418 要么服务台要么餐馆',
    { category: '社保卡', brand: '工行', number: '0418', zone: 'visitor_centre|food' },
  ],
  [
    '急急急 双肩包 藏青 阿迪 装了护照 在羚羊馆 下午要赶飞机 13400007013',
    { category: '背包', colour: '藏青', brand: '阿迪', zone: 'antelope', contactPhone: '13400007013' },
  ],
  ['镜头 索尼24-70 落猛禽区 09:50', { category: '镜头', brand: '索尼', zone: 'raptor', when: '09:50' }],
  ['戒指 内圈刻字 洗手时取下 洗手间 想不起哪一个', { category: '戒指', zone: 'toilet' }],
  ['轮椅 折叠的 河马馆门口被推走 家属电话尾号8834', { category: '轮椅', number: '8834', zone: 'rhino_hippo' }],
])

export const lostStadiumB = of('lost-item', [
  [
    '22:05发现 三星折叠屏 黑 南区21排',
    { category: '手机', colour: '黑', brand: '三星', zone: 'stand_s', when: '22:05' },
  ],
  ['手幅一卷还有小旗子 摇滚区 没写名字', { category: '手幅', zone: 'pit' }],
  [
    '自拍杆 大疆 进门被扣 寄存点 取不到 18:40',
    { category: '自拍杆', brand: '大疆', zone: 'confiscate', when: '18:40' },
  ],
  ['白帆布袋 里头雨衣面包和一本书,出租候车区,才不见', { category: '帆布袋', colour: '白', zone: 'ride', when: '-3' }],
  ['手环票 号VIP-0386 掉在安检', { category: '门票', number: 'VIP-0386', zone: 'security' }],
  ['围巾 酒红 羊毛 挂在西看台栏杆 半个钟头', { category: '围巾', colour: '酒红', zone: 'stand_w', when: '-30' }],
])

export const lostStreetB = of('lost-item', [
  ['手镯 玉的 打铁花场子 大约五点一刻', { category: '手镯', place: '打铁花场子', when: '17:15' }],
  [
    '13100007014 女士 找快递盒一个 顺丰的 单号SF100200300 面人摊',
    { category: '快递', brand: '顺丰', number: 'SF100200300', place: '面人摊', contactPhone: '13100007014' },
  ],
  ['老虎帽儿 橙 娃儿戴起看舞狮时候吹落 二十分钟', { category: '帽子', colour: '橙', place: '舞狮', when: '-20' }],
])

export const foundThingsZooB = of('found-item', [
  [
    '15点08 保安捡 红米手机 灰 屏保是只猫 小熊猫馆',
    { category: '手机', colour: '灰', brand: '红米', zone: 'red_panda', when: '15:08' },
  ],
  ['钱 一百五十块 用橡皮筋捆起 小卖部门口', { category: '现金', zone: 'shop' }],
  ['象馆长椅上 蓝格子雨伞', { category: '雨伞', colour: '蓝', zone: 'elephant' }],
  [
    '一位阿姨捡起交来的黑长款男钱包，有驾驶证姓孙、卡两张，羊驼馆，二十分钟前',
    { category: '钱包', colour: '黑', zone: 'alpaca', when: '-20' },
  ],
  ['西大门 工作证 工号C0925', { category: '工作证', number: 'C0925', zone: 'gate_w' }],
  ['车钥匙比亚迪加一个黄铜哨子 猴馆卫生间洗手台', { category: '钥匙', brand: '比亚迪', zone: 'toilet|primate' }],
  ['围兜 婴儿的 白 沾了饭 母婴室 刚才', { category: '围兜', colour: '白', zone: 'nursery', when: '-3' }],
  [
    '平板华为matepad 深灰 键盘也在 大概4点 电瓶车站',
    { category: '平板', colour: '深灰', brand: '华为', zone: 'tram', when: '16:00' },
  ],
  ['手套单只 皮 黑 右 虎山看台', { category: '手套', colour: '黑', zone: 'tiger' }],
  ['近视镜 银框 10月1日15:20 金鱼苑', { category: '眼镜', colour: '银', zone: 'goldfish', when: '10-01 15:20' }],
  [
    '拾得者13300007015 恐龙谷 乐扣水杯 紫',
    { category: '水杯', colour: '紫', brand: '乐扣', zone: 'dinosaur', contactPhone: '13300007015' },
  ],
  [
    '血糖仪！估计老人要用，白的，急救点，14：35收',
    { category: '血糖仪', colour: '白', zone: 'first_aid', when: '14:35' },
  ],
  [
    '昨天中午留的 蓝拉杆箱 新秀丽 寄存柜没人取',
    { category: '行李箱', colour: '蓝', brand: '新秀丽', zone: 'locker', when: '10-01 12:00' },
  ],
])

export const foundThingsStadiumB = of('found-item', [
  ['银行卡招行 后四位3318 摆渡车座位缝', { category: '银行卡', brand: '招行', number: '3318', zone: 'bus' }],
  ['21:30 斜挎包 彪马 绿 延伸台前', { category: '挎包', colour: '绿', brand: '彪马', zone: 'stage_st', when: '21:30' }],
  ['对讲机一个 工作人员的? 标号07 散场通道', { category: '对讲机', number: '07', zone: 'exit' }],
  ['电动车钥匙 爱玛 轻轨口 才捡', { category: '钥匙', brand: '爱玛', zone: 'metro_st', when: '-3' }],
])

export const foundThingsStreetB = of('found-item', [
  ['药 降压的 一盒半 装塑料袋 流水席', { category: '药', place: '流水席' }],
  ['遥控车 红 牌楼树脚 17:20 娃儿的', { category: '玩具', colour: '红', place: '牌楼', when: '17:20' }],
  [
    '铺面老板娘送来的，布袋袋蓝印花，里面有钥匙还有张收据写起15800007016，皮影戏棚，上午十点来钟',
    { category: '布袋', colour: '蓝', place: '皮影戏棚', when: '10:00', contactPhone: '15800007016' },
  ],
])
