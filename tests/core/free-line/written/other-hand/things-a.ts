import { of, panda } from './line.ts'

export const lostZooA = of('lost-item', [
  [
    '黑色iPhone 15 猴山 20分钟前 掉了',
    { category: '手机', colour: '黑色', brand: 'iPhone', zone: 'primate', when: '-20' },
  ],
  [
    '钱包棕的皮的里头有身份证和两百块，坐观光车那阵落的，下午1点多，电话138 0000 7001',
    { category: '钱包', colour: '棕', zone: 'tram', when: '13:00', contactPhone: '13800007001' },
  ],
  [
    '娃儿的水壶，蓝色膳魔师，放在大象那里的栏杆上',
    { category: '水壶', colour: '蓝色', brand: '膳魔师', zone: 'elephant' },
  ],
  ['身份证 尾号031X 丢 东一门', { category: '身份证', number: '031X', zone: 'gate_e1' }],
  ['伞一把长柄黑的　文创商店', { category: '雨伞', colour: '黑', zone: 'shop' }],
  ['车钥匙大众的，带个红色小熊猫挂件，停车场到虎山这一段', { category: '钥匙', brand: '大众', zone: 'parking|tiger' }],
  [
    '华为mate60 白色 屏幕有条缝 １４：１０ 羊驼馆 机主１３９００００７００２',
    { category: '手机', colour: '白色', brand: '华为', zone: 'alpaca', when: '14:10', contactPhone: '13900007002' },
  ],
  ['奶奶的老花镜，度数三百，茶园喝茶忘了拿', { category: '眼镜', zone: 'food' }],
  ['公交卡 卡号5000 1234 轻轨站', { category: '公交卡', number: '50001234', zone: 'metro' }],
  [
    '耳机 airpods 右边那只 白 恐龙谷 大概三点',
    { category: '耳机', colour: '白', brand: 'airpods', zone: 'dinosaur', when: '15:00' },
  ],
  [
    '红色童车好孩子牌，停在母婴室外头遭人推走了，一个半小时前',
    { category: '婴儿车', colour: '红色', brand: '好孩子', zone: 'nursery', when: '-90' },
  ],
  ['银行卡 农行 尾号6602 可能ATM 可能卫生间', { category: '银行卡', brand: '农行', number: '6602', zone: 'toilet' }],
  [
    '丢了个背包！灰色的！里面有电脑和药！！熊猫馆！！13500007003',
    { category: '背包', colour: '灰色', zone: panda, contactPhone: '13500007003' },
  ],
  [
    '相机佳能R6 镜头盖也在 鸟语林拍鸟放石头上 11:20',
    { category: '相机', brand: '佳能', zone: 'aviary', when: '11:20' },
  ],
  ['手表一只，卡西欧，表带断了所以掉的，不晓得在哪', { category: '手表', brand: '卡西欧', zone: 'other' }],
  ['拐杖 木头的 长颈鹿馆凳子边 老人家姓罗 电话尾号5521', { category: '拐杖', number: '5521', zone: 'giraffe' }],
])

export const lostStadiumA = of('lost-item', [
  [
    '手机 OPPO 紫 内场3排18座 散场发现 22点',
    { category: '手机', colour: '紫', brand: 'OPPO', zone: 'infield', when: '22:00' },
  ],
  ['应援灯两根 山顶看台 号码没有', { category: '应援灯', zone: 'stand_upper' }],
  [
    '充电宝被安检收了 小米 10000毫安 安检口 19:05 想拿回',
    { category: '充电宝', brand: '小米', zone: 'security', when: '19:05' },
  ],
  [
    '粉色小挎包,蔻驰,里头口红门票身份证,检票口,刚刚',
    { category: '挎包', colour: '粉色', brand: '蔻驰', zone: 'gate_n', when: '-3' },
  ],
  ['门票一张 东看台 票号A20260917 入场前掉广场', { category: '门票', number: 'A20260917', zone: 'plaza' }],
  [
    '外套 牛仔蓝 优衣库 M码 搭在北区椅子背上没拿 一个钟头前',
    { category: '外套', colour: '牛仔蓝', brand: '优衣库', zone: 'stand_n', when: '-60' },
  ],
])

export const lostStreetA = of('lost-item', [
  ['项链 玉坠生肖猴 糖画摊和戏台中间 下午3点40', { category: '项链', place: '糖画摊和戏台中间', when: '15:40' }],
  [
    '电动车钥匙雅迪 一串三把 小吃街 13200007004',
    { category: '钥匙', brand: '雅迪', place: '小吃街', contactPhone: '13200007004' },
  ],
  ['布娃娃 粉兔子 娃儿抱到的 花车经过 十分钟的样子', { category: '玩具', colour: '粉', place: '花车', when: '-10' }],
])

export const foundThingsZooA = of('found-item', [
  [
    '手机一部 vivo 蓝 锁屏是婴儿照 猩猩馆 15:12 保洁交',
    { category: '手机', colour: '蓝', brand: 'vivo', zone: 'ape', when: '15:12' },
  ],
  ['拾得现金 三百二 无包 餐饮区地上', { category: '现金', zone: 'food' }],
  ['红色折叠伞天堂牌 袋鼠苑椅子', { category: '雨伞', colour: '红色', brand: '天堂', zone: 'kangaroo' }],
  [
    '游客交来棕色女式钱包内有身份证姓赵银行卡3张现金若干 观光车站 十分钟前',
    { category: '钱包', colour: '棕色', zone: 'tram', when: '-10' },
  ],
  ['学生证 某某小学 号码20230518 科普教室', { category: '学生证', number: '20230518', zone: 'classroom' }],
  ['钥匙 5把 带蓝牙卡 门禁 虎山厕所', { category: '钥匙', zone: 'toilet|tiger' }],
  ['儿童帽 黄 小鸭 水禽湖 刚捞起来', { category: '帽子', colour: '黄', zone: 'waterfowl', when: '-3' }],
  [
    '捡到ipad一台 银色 保护壳粉的 两点半 西门',
    { category: '平板', colour: '银色', brand: 'ipad', zone: 'gate_w', when: '14:30' },
  ],
  ['一只鞋，童鞋，左脚，白的，儿童乐园滑梯', { category: '鞋', colour: '白', zone: 'playground' }],
  ['眼镜 黑框 猛禽馆台阶 昨天下午四点', { category: '眼镜', colour: '黑', zone: 'raptor', when: '10-01 16:00' }],
  [
    '保温杯 象印 军绿 底下贴名字 鹿苑 拾到人13600007005',
    { category: '保温杯', colour: '军绿', brand: '象印', zone: 'deer', contactPhone: '13600007005' },
  ],
  [
    '助听器！很小一个，肉色，医务室收到的，16：05',
    { category: '助听器', colour: '肉色', zone: 'first_aid', when: '16:05' },
  ],
  [
    '行李箱 20寸 黑 美旅 存包处没人领 10月1号上午十点交的',
    { category: '行李箱', colour: '黑', brand: '美旅', zone: 'locker', when: '10-01 10:00' },
  ],
])

export const foundThingsStadiumA = of('found-item', [
  ['西区7排捡身份证 号尾2219', { category: '身份证', number: '2219', zone: 'stand_w' }],
  ['黑背包 匡威 摇滚区栏杆 21:55 保安', { category: '背包', colour: '黑', brand: '匡威', zone: 'pit', when: '21:55' }],
  ['望远镜 租的 编号B107 周边售卖点', { category: '望远镜', number: 'B107', zone: 'merch' }],
  ['车钥匙 奔驰 地库 E区 刚刚', { category: '钥匙', brand: '奔驰', zone: 'parking_st', when: '-3' }],
])

export const foundThingsStreetA = of('found-item', [
  ['假牙一副用纸包起的 坝坝宴3桌', { category: '假牙', place: '坝坝宴' }],
  [
    '无人机 大疆 灰 从树上落下来 牌坊 17:40',
    { category: '无人机', colour: '灰', brand: '大疆', place: '牌坊', when: '17:40' },
  ],
  [
    '有个小包包绿的花布的里头耳环一对还有张写了电话13700007006的纸条，灯谜摊老板交的，中午12点过',
    { category: '包', colour: '绿', place: '灯谜摊', when: '12:00', contactPhone: '13700007006' },
  ],
])
