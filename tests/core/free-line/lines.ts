import type { Kind } from '../../../core/records/kinds.ts'

/**
 * What a line must give. `zone` and `category` with a bar are questions between those. `when` is minutes before now (-10), a time of
 * today (12:00), of another day (10-01 15:00), or a question (08:00|20:00). Left out means: must not be filled.
 */
export type Expected = {
  readonly sex?: 'male' | 'female'
  readonly age?: number | string
  readonly upper?: string
  readonly shoes?: string
  readonly zone?: string
  readonly when?: string
  readonly contactPhone?: string
  readonly category?: string
  readonly colour?: string
}
export type WrittenLine = { readonly kind: Kind; readonly text: string; readonly expected: Expected }

type Row = readonly [text: string, expected: Expected]

const of = (kind: Kind, rows: readonly Row[]): WrittenLine[] =>
  rows.map(([text, expected]) => ({ kind, text, expected }))

const [male, female] = ['male', 'female'] as const
const panda = 'panda_lower|panda_upper'

const missing = of('missing-person', [
  [
    '5岁男 红上衣 白球鞋 熊猫馆 十分钟前 叫王晓明 13812345521',
    { sex: male, age: 5, upper: '红上衣', shoes: '白球鞋', zone: panda, when: '-10', contactPhone: '13812345521' },
  ],
  [
    '女孩4岁,黄裙子,粉色凉鞋,虎山附近不见的,半小时前',
    { sex: female, age: 4, upper: '黄裙子', shoes: '粉色凉鞋', zone: 'tiger', when: '-30' },
  ],
  ['奶奶,七十来岁,一米五,灰外套,拄拐', { sex: female, age: 70, upper: '灰外套' }],
  [
    '六岁男孩穿蓝色T恤黑短裤白色运动鞋在象馆走丢的,刚才',
    { sex: male, age: 6, upper: '蓝色T恤', shoes: '白色运动鞋', zone: 'elephant', when: '-3' },
  ],
  [
    '男娃儿3岁半 绿色短袖 蓝凉鞋 长颈鹿馆 下午1点半',
    { sex: male, age: 3.5, upper: '绿色短袖', shoes: '蓝凉鞋', zone: 'giraffe', when: '13:30' },
  ],
  [
    '我女儿,八岁,叫李思雨,白色连衣裙,儿童乐园,一刻钟前,19900001234',
    { sex: female, age: 8, upper: '白色连衣裙', zone: 'playground', when: '-15', contactPhone: '19900001234' },
  ],
  [
    '老大爷 82岁 蓝色中山装 黑布鞋 东一门 早上九点 儿子报案19900002345',
    {
      sex: male,
      age: 82,
      upper: '蓝色中山装',
      shoes: '黑布鞋',
      zone: 'gate_e1',
      when: '09:00',
      contactPhone: '19900002345',
    },
  ],
  [
    '小男孩 五六岁 灰色卫衣 恐龙谷 二十分钟前',
    { sex: male, age: '5|6', upper: '灰色卫衣', zone: 'dinosaur', when: '-20' },
  ],
  [
    '外婆走丢了 75岁 紫色外套 黑皮鞋 金鱼苑 一个小时前 她女儿19900003456',
    {
      sex: female,
      age: 75,
      upper: '紫色外套',
      shoes: '黑皮鞋',
      zone: 'goldfish',
      when: '-60',
      contactPhone: '19900003456',
    },
  ],
  [
    '男 7岁 上衣红 裤子黑 鞋子白 狮山 14:05',
    { sex: male, age: 7, upper: '红上衣', shoes: '白鞋子', zone: 'lion', when: '14:05' },
  ],
  [
    '女童18个月,粉色连体衣,母婴室门口,刚刚',
    { sex: female, age: 1.5, upper: '粉色连体衣', zone: 'nursery', when: '-3' },
  ],
  [
    '4岁女孩扎两个辫子红色公主裙白凉鞋下熊猫馆十几分钟前跟妈妈走散 妈妈电话19900004567',
    {
      sex: female,
      age: 4,
      upper: '红色公主裙',
      shoes: '白凉鞋',
      zone: 'panda_lower',
      when: '-12',
      contactPhone: '19900004567',
    },
  ],
  ['孩子9岁男,校服,羚羊馆,中午12点左右', { sex: male, age: 9, upper: '校服', zone: 'antelope', when: '12:00' }],
  [
    '老太太 六十八 花衬衣 布鞋 水禽湖边 上午十点半',
    { sex: female, age: 68, upper: '花衬衣', shoes: '布鞋', zone: 'waterfowl', when: '10:30' },
  ],
  [
    '我儿子6岁 奥特曼T恤 黑色洞洞鞋 猩猩馆 五分钟前',
    { sex: male, age: 6, upper: '奥特曼T恤', shoes: '黑色洞洞鞋', zone: 'ape', when: '-5' },
  ],
  ['幺儿 三岁 黄色短袖 光脚 袋鼠馆 不见十分钟了', { age: 3, upper: '黄色短袖', zone: 'kangaroo', when: '-10' }],
  [
    '男孩,10岁,一米四,黑色外套,灰色运动鞋,西门,13点20',
    { sex: male, age: 10, upper: '黑色外套', shoes: '灰色运动鞋', zone: 'gate_w', when: '13:20' },
  ],
  [
    '女儿 5岁 粉色羽绒服 小白鞋 鸟语林 半个小时前 电话 199-0000-5678',
    {
      sex: female,
      age: 5,
      upper: '粉色羽绒服',
      shoes: '小白鞋',
      zone: 'aviary',
      when: '-30',
      contactPhone: '19900005678',
    },
  ],
  [
    'boy 5 years old red t-shirt white sneakers near Tiger Hill 10 minutes ago, dad 13900001111',
    {
      sex: male,
      age: 5,
      upper: 'red t-shirt',
      shoes: 'white sneakers',
      zone: 'tiger',
      when: '-10',
      contactPhone: '13900001111',
    },
  ],
  [
    'girl, 7yo, yellow dress, pink sandals, Elephant House, half an hour ago',
    { sex: female, age: 7, upper: 'yellow dress', shoes: 'pink sandals', zone: 'elephant', when: '-30' },
  ],
  [
    'My grandmother, aged 78, grey coat, at the West Gate, 1:30 pm',
    { sex: female, age: 78, upper: 'grey coat', zone: 'gate_w', when: '13:30' },
  ],
  [
    '爷爷 八十多岁 深蓝色夹克 拄拐杖 餐饮区 十二点半',
    { sex: male, age: 80, upper: '深蓝色夹克', zone: 'food', when: '12:30' },
  ],
  [
    '小姑娘大概6岁,穿了件绿色的裙子,白袜子黑皮鞋,科普馆那边',
    { sex: female, age: 6, upper: '绿色的裙子', shoes: '黑皮鞋', zone: 'classroom' },
  ],
  [
    '男4岁蓝白条纹短袖棕色凉鞋熊山15分钟前',
    { sex: male, age: 4, upper: '蓝白条纹短袖', shoes: '棕色凉鞋', zone: 'bear', when: '-15' },
  ],
  [
    '妈妈走失 58岁 红色外套 黑裤子 象馆 两小时前',
    { sex: female, age: 58, upper: '红色外套', zone: 'elephant', when: '-120' },
  ],
  [
    '他妈妈姓李 娃儿5岁 男的 绿外套 熊猫馆卫生间 刚才',
    { sex: male, age: 5, upper: '绿外套', zone: 'toilet_panda', when: '-3' },
  ],
  [
    '女 30岁 智力障碍 白色T恤 牛仔裤 帆布鞋 停车场 上午11点',
    { sex: female, age: 30, upper: '白色T恤', shoes: '帆布鞋', zone: 'parking', when: '11:00' },
  ],
  [
    '小孩2岁多,黄色雨衣,雨靴,电瓶车站,五分钟前,爸爸13700002222',
    { age: 2, upper: '黄色雨衣', shoes: '雨靴', zone: 'tram', when: '-5', contactPhone: '13700002222' },
  ],
  [
    '男孩 8岁 名字叫陈浩然 上身红色球衣 下身黑色短裤 红球鞋 舞台',
    { sex: male, age: 8, upper: '红色球衣', shoes: '红球鞋', zone: 'stage' },
  ],
  [
    '女孩12岁 戴眼镜 蓝色校服 白色板鞋 游客中心 下午两点',
    { sex: female, age: 12, upper: '蓝色校服', shoes: '白色板鞋', zone: 'visitor_centre', when: '14:00' },
  ],
  [
    '阿尔茨海默老人,男,76岁,黑色棉袄,灰裤子,老北京布鞋,今天上午,东二门',
    { sex: male, age: 76, upper: '黑色棉袄', shoes: '老北京布鞋', zone: 'gate_e2', when: '10:00' },
  ],
  [
    '儿娃子4岁,红领褂儿,黑裤儿,凉鞋,猴山,将才',
    { sex: male, age: 4, upper: '红领褂儿', shoes: '凉鞋', zone: 'primate', when: '-3' },
  ],
  [
    '女娃儿五岁扎个马尾穿粉红卫衣,在小熊猫馆搞落了,十来分钟前',
    { sex: female, age: 5, upper: '粉红卫衣', zone: 'red_panda', when: '-12' },
  ],
  [
    '3岁 男 白色短袖 蓝色短裤 拖鞋 可爱动物区 13:50 王女士19900006789',
    {
      sex: male,
      age: 3,
      upper: '白色短袖',
      shoes: '拖鞋',
      zone: 'petting',
      when: '13:50',
      contactPhone: '19900006789',
    },
  ],
  [
    '走失男孩 6岁半 穿橙色外套 黑白运动鞋 最后在豹馆看到 40分钟前',
    { sex: male, age: 6.5, upper: '橙色外套', shoes: '黑白运动鞋', zone: 'leopard', when: '-40' },
  ],
  [
    '七岁女孩 紫色外套 白色裤子 粉色鞋子 虎山 中午',
    { sex: female, age: 7, upper: '紫色外套', shoes: '粉色鞋子', zone: 'tiger', when: '12:00' },
  ],
  [
    '妹妹3岁 哥哥在这 红色裙子 红皮鞋 金鱼馆 十分钟前',
    { sex: female, age: 3, upper: '红色裙子', shoes: '红皮鞋', zone: 'goldfish', when: '-10' },
  ],
  [
    '小伙子 19岁 自闭症 灰色连帽衫 黑裤 白鞋 恐龙园 12:40',
    { sex: male, age: 19, upper: '灰色连帽衫', shoes: '白鞋', zone: 'dinosaur', when: '12:40' },
  ],
  [
    '老人 女 七八十岁 蓝布衣服 长颈鹿馆 一小时前 孙女19900007890',
    { sex: female, age: '70|80', upper: '蓝布衣服', zone: 'giraffe', when: '-60', contactPhone: '19900007890' },
  ],
  [
    '男宝 2岁 背带裤 黄色T恤 学步鞋 母婴室 十分钟前',
    { sex: male, age: 2, upper: '黄色T恤', shoes: '学步鞋', zone: 'nursery', when: '-10' },
  ],
  [
    '找人:女,45岁,黑色风衣,高跟鞋,轨道站口,昨天下午三点',
    { sex: female, age: 45, upper: '黑色风衣', shoes: '高跟鞋', zone: 'metro', when: '10-01 15:00' },
  ],
  [
    '5岁 女 小名妞妞 粉外套 白裤子 粉色运动鞋 象馆门口 刚刚 妈妈19900008901',
    {
      sex: female,
      age: 5,
      upper: '粉外套',
      shoes: '粉色运动鞋',
      zone: 'elephant',
      when: '-3',
      contactPhone: '19900008901',
    },
  ],
  [
    '男孩大约一米二 8岁左右 迷彩服 解放鞋 狼馆 半小时以前',
    { sex: male, age: 8, upper: '迷彩服', shoes: '解放鞋', zone: 'dhole', when: '-30' },
  ],
  [
    '女孩, 9岁, 白色衬衫, 格子裙, 黑皮鞋, 露天舞台, 13点',
    { sex: female, age: 9, upper: '白色衬衫', shoes: '黑皮鞋', zone: 'stage', when: '13:00' },
  ],
  [
    '六岁 男 深色外套 运动鞋 厕所门口 十分钟前',
    {
      sex: male,
      age: 6,
      upper: '深色外套',
      shoes: '运动鞋',
      zone: 'toilet_e|toilet_panda|toilet_play|toilet_lake|toilet_w',
      when: '-10',
    },
  ],
  [
    '4岁男童红帽子蓝外套黑鞋子湖边走丢刚才',
    { sex: male, age: 4, upper: '蓝外套', shoes: '黑鞋子', zone: 'lake|waterfowl', when: '-3' },
  ],
  [
    '女 6岁 穿的是黄色卫衣 鞋是白色的 猛禽馆 二十分钟前',
    { sex: female, age: 6, upper: '黄色卫衣', shoes: '白色鞋', zone: 'raptor', when: '-20' },
  ],
  [
    '男,11岁,黑T恤,牛仔短裤,白色帆布鞋,蛇馆,1点15分',
    { sex: male, age: 11, upper: '黑T恤', shoes: '白色帆布鞋', zone: 'reptile', when: '13:15' },
  ],
  [
    'lost boy called Tom, 6 years old, blue jacket, black shoes, Panda, 5 minutes ago',
    { sex: male, age: 6, upper: 'blue jacket', shoes: 'black shoes', when: '-5' },
  ],
  [
    'little girl about 4, pink coat, white boots, last seen at Giraffe House 20 minutes ago, mom +16505550123',
    {
      sex: female,
      age: 4,
      upper: 'pink coat',
      shoes: 'white boots',
      zone: 'giraffe',
      when: '-20',
      contactPhone: '+16505550123',
    },
  ],
  [
    '父亲 66岁 老年痴呆 灰色夹克 黑色布鞋 西大门 今早八点',
    { sex: male, age: 66, upper: '灰色夹克', shoes: '黑色布鞋', zone: 'gate_w', when: '08:00' },
  ],
  ['小女孩穿艾莎裙,3岁,旋转木马,几分钟前', { sex: female, age: 3, upper: '艾莎裙', zone: 'playground', when: '-5' }],
  ['男孩子5岁绿色恐龙外套,在纪念品店不见,刚才', { sex: male, age: 5, upper: '绿色恐龙外套', zone: 'shop', when: '-3' }],
  [
    '女孩 十岁 灰色毛衣 黑色打底裤 雪地靴 观光车站 13:10 爸爸 138 0000 3333',
    {
      sex: female,
      age: 10,
      upper: '灰色毛衣',
      shoes: '雪地靴',
      zone: 'tram',
      when: '13:10',
      contactPhone: '13800003333',
    },
  ],
  ['双胞胎弟弟4岁红色外套,狮虎山,十五分钟前', { sex: male, age: 4, upper: '红色外套', zone: 'lion', when: '-15' }],
  [
    '嬢嬢 六十岁 红色上衣 黑色裤子 水禽湖 十一点',
    { sex: female, age: 60, upper: '红色上衣', zone: 'waterfowl', when: '11:00' },
  ],
  [
    '男孩3岁 上衣是蓝色的 裤子是灰色的 鞋子是红色的 鹿苑 八分钟前',
    { sex: male, age: 3, upper: '蓝色上衣', shoes: '红色鞋子', zone: 'deer', when: '-8' },
  ],
  ['女5红裙子白鞋上馆刚才', { sex: female, age: 5, upper: '红裙子', shoes: '白鞋', zone: 'panda_upper', when: '-3' }],
  [
    '男孩 四岁 蜘蛛侠衣服 红色运动鞋 停车场 12点50 报案人爸爸19900009012',
    {
      sex: male,
      age: 4,
      upper: '蜘蛛侠衣服',
      shoes: '红色运动鞋',
      zone: 'parking',
      when: '12:50',
      contactPhone: '19900009012',
    },
  ],
  [
    '我妈 走丢了 71岁 花棉袄 黑布鞋 东门 一个半小时前',
    { sex: female, age: 71, upper: '花棉袄', shoes: '黑布鞋', zone: 'gate_e1|gate_e2', when: '-90' },
  ],
])

const cared = of('found-person', [
  [
    '男孩 4-5岁 红衣服 白鞋 自称王小明 东二门 刚才',
    { sex: male, age: '4|5', upper: '红衣服', shoes: '白鞋', zone: 'gate_e2', when: '-3' },
  ],
  [
    '女孩三岁左右 黄裙子 不说话 游客送来 虎山 十分钟前',
    { sex: female, age: 3, upper: '黄裙子', zone: 'tiger', when: '-10' },
  ],
  [
    '老太婆 八十岁上下 灰色外套 说不清住哪 象馆 13:40',
    { sex: female, age: 80, upper: '灰色外套', zone: 'elephant', when: '13:40' },
  ],
  ['小男孩两岁 蓝色连体衣 哭 母婴室 刚刚', { sex: male, age: 2, upper: '蓝色连体衣', zone: 'nursery', when: '-3' }],
  [
    '五岁女孩 说叫妞妞 粉T恤 白裙裤 粉凉鞋 在文创商店门口发现 14点',
    { sex: female, age: 5, upper: '粉T恤', shoes: '粉凉鞋', zone: 'shop', when: '14:00' },
  ],
  [
    '男 约6岁 黑色外套 灰鞋 巡逻发现 熊山 下午1点',
    { sex: male, age: 6, upper: '黑色外套', shoes: '灰鞋', zone: 'bear', when: '13:00' },
  ],
  [
    '大爷 七十多岁 蓝夹克 布鞋 找不到家 西门 十二点',
    { sex: male, age: 70, upper: '蓝夹克', shoes: '布鞋', zone: 'gate_w', when: '12:00' },
  ],
  [
    '小女孩四五岁,红色卫衣,扎丸子头,警务站,保安带来,五分钟前',
    { sex: female, age: '4|5', upper: '红色卫衣', zone: 'police', when: '-5' },
  ],
  [
    'boy around 5 years old, red shirt, white shoes, crying, Ape House, just now',
    { sex: male, age: 5, upper: 'red shirt', shoes: 'white shoes', zone: 'ape', when: '-3' },
  ],
  [
    'girl 3 years old, blue dress, Gift Shop, 2:10 pm',
    { sex: female, age: 3, upper: 'blue dress', zone: 'shop', when: '14:10' },
  ],
  [
    '男孩 7岁 校服 运动鞋 儿童乐园卫生间 一刻钟前',
    { sex: male, age: 7, upper: '校服', shoes: '运动鞋', zone: 'toilet_play', when: '-15' },
  ],
  [
    '婆婆 穿紫色棉衣 黑鞋 糊涂 科普教室 上午',
    { sex: female, upper: '紫色棉衣', shoes: '黑鞋', zone: 'classroom', when: '10:00' },
  ],
  ['细娃儿一岁多 黄色衣服 推车里 餐馆 二十分钟前', { age: 1, upper: '黄色衣服', zone: 'food', when: '-20' }],
  [
    '崽儿八九岁,黑短袖,人字拖,猴山,将才',
    { sex: male, age: '8|9', upper: '黑短袖', shoes: '人字拖', zone: 'primate', when: '-3' },
  ],
  [
    '女 20来岁 白外套 牛仔裤 晕倒 羊驼馆 13:55',
    { sex: female, age: 20, upper: '白外套', zone: 'alpaca', when: '13:55' },
  ],
  [
    '男孩自称叫刘子轩 6岁 一米一五 绿外套 黑裤子 洞洞鞋 河马馆',
    { sex: male, age: 6, upper: '绿外套', shoes: '洞洞鞋', zone: 'rhino_hippo' },
  ],
  [
    '6岁女孩 妈妈电话19900001122 粉色毛衣 白靴子 金鱼苑 10分钟前',
    {
      sex: female,
      age: 6,
      upper: '粉色毛衣',
      shoes: '白靴子',
      zone: 'goldfish',
      when: '-10',
      contactPhone: '19900001122',
    },
  ],
  [
    '一个男娃儿,大概3岁,红格子衬衫,光脚板,湖心亭,刚才',
    { sex: male, age: 3, upper: '红格子衬衫', zone: 'lake', when: '-3' },
  ],
  [
    '老爷爷,白头发,黑色大衣,灰裤子,黑皮鞋,曲桥,半个多小时前',
    { sex: male, upper: '黑色大衣', shoes: '黑皮鞋', zone: 'lake', when: '-30' },
  ],
  [
    '女童 2岁 米色外套 小皮鞋 旋转木马 刚刚',
    { sex: female, age: 2, upper: '米色外套', shoes: '小皮鞋', zone: 'playground', when: '-3' },
  ],
  [
    '男孩十二三岁 篮球服 红球鞋 走散 恐龙谷 12:30',
    { sex: male, age: '12|13', upper: '篮球服', shoes: '红球鞋', zone: 'dinosaur', when: '12:30' },
  ],
  [
    '女孩 8岁 白短袖 蓝短裙 白袜 黑鞋 孔雀那边 两点',
    { sex: female, age: 8, upper: '白短袖', shoes: '黑鞋', zone: 'aviary', when: '14:00' },
  ],
  ['男 5岁 穿红色 白鞋 熊猫馆 十分钟前', { sex: male, age: 5, upper: '红色', shoes: '白鞋', zone: panda, when: '-10' }],
  [
    '小朋友 女 四岁 橘色马甲 白T恤 东一门 工作人员送来 13:35',
    { sex: female, age: 4, upper: '橘色马甲', zone: 'gate_e1', when: '13:35' },
  ],
  [
    'elderly man, about 75, brown jacket, black shoes, East Gate 1, 20 mins ago',
    { sex: male, age: 75, upper: 'brown jacket', shoes: 'black shoes', zone: 'gate_e1', when: '-20' },
  ],
  [
    '男孩,约7岁,白色运动服,蓝色运动鞋,左撇子,象馆,14:20',
    { sex: male, age: 7, upper: '白色运动服', shoes: '蓝色运动鞋', zone: 'elephant', when: '14:20' },
  ],
  [
    '女孩 6岁 牛仔外套 粉色裙子 靴子 狮子那里 一个小时前',
    { sex: female, age: 6, upper: '牛仔外套', shoes: '靴子', zone: 'lion', when: '-60' },
  ],
  [
    '幼儿 男 一岁半 蓝外套 学步鞋 游客中心 五分钟前',
    { sex: male, age: 1.5, upper: '蓝外套', shoes: '学步鞋', zone: 'visitor_centre', when: '-5' },
  ],
  [
    '男 九岁 灰T恤 黑短裤 凉鞋 戴眼镜 大象馆 十分钟前',
    { sex: male, age: 9, upper: '灰T恤', shoes: '凉鞋', zone: 'elephant', when: '-10' },
  ],
  [
    '小妹妹大约5岁穿粉色裙子白色凉鞋在熊猫馆门口哭,叫乐乐',
    { sex: female, age: 5, upper: '粉色裙子', shoes: '白色凉鞋', zone: panda },
  ],
  [
    '男孩 6岁 黄外套 找不到爸爸 爸爸叫王强 地铁口 14:10',
    { sex: male, age: 6, upper: '黄外套', zone: 'metro', when: '14:10' },
  ],
  [
    '女老人65岁红毛衣黑裤子黑皮鞋在长颈鹿馆转圈',
    { sex: female, age: 65, upper: '红毛衣', shoes: '黑皮鞋', zone: 'giraffe' },
  ],
  ['男 3 蓝衣服 白鞋 虎山 刚才', { sex: male, age: 3, upper: '蓝衣服', shoes: '白鞋', zone: 'tiger', when: '-3' }],
  [
    '5岁女孩,双马尾,白色卫衣,粉色裤子,运动鞋,小火车站,下午一点四十',
    { sex: female, age: 5, upper: '白色卫衣', shoes: '运动鞋', zone: 'tram', when: '13:40' },
  ],
  ['哥哥7岁蓝外套弟弟4岁红外套 袋鼠苑 刚刚', { sex: male, age: 7, upper: '蓝外套', zone: 'kangaroo', when: '-3' }],
  [
    '男孩 4岁 无名 绿T恤 拖鞋 鸟语林 早上十点',
    { sex: male, age: 4, upper: '绿T恤', shoes: '拖鞋', zone: 'aviary', when: '10:00' },
  ],
  [
    '女 四十多岁 精神恍惚 黑外套 白鞋 停车场 12:15',
    { sex: female, age: 40, upper: '黑外套', shoes: '白鞋', zone: 'parking', when: '12:15' },
  ],
  [
    '小孩 男 2岁半 蓝色背带裤 白T恤 可爱动物区 十几分钟前',
    { sex: male, age: 2.5, upper: '白T恤', zone: 'petting', when: '-12' },
  ],
  [
    '找到一个男孩,五岁,黄短袖,黑短裤,蓝凉鞋,熊猫馆卫生间',
    { sex: male, age: 5, upper: '黄短袖', shoes: '蓝凉鞋', zone: 'toilet_panda' },
  ],
  [
    'girl, aged 9, white hoodie, black sneakers, Reptile and Amphibian House, noon',
    { sex: female, age: 9, upper: 'white hoodie', shoes: 'black sneakers', zone: 'reptile', when: '12:00' },
  ],
])

const lost = of('lost-item', [
  ['黑色华为手机 尾号0877 象馆 中午12点左右', { category: 'phone', colour: '黑色', zone: 'elephant', when: '12:00' }],
  [
    '红色钱包,里面有身份证和银行卡,虎山附近,上午十点半丢的,19900003344',
    { category: 'wallet', colour: '红色', zone: 'tiger', when: '10:30', contactPhone: '19900003344' },
  ],
  ['丢了一个蓝色双肩包 熊猫馆 半小时前', { category: 'backpack', colour: '蓝色', zone: panda, when: '-30' }],
  ['身份证掉了 东一门 早上九点', { category: 'id_document', zone: 'gate_e1', when: '09:00' }],
  [
    '白色AirPods耳机 餐饮区 一小时前 电话19900004455',
    { category: 'earphones', colour: '白色', zone: 'food', when: '-60', contactPhone: '19900004455' },
  ],
  ['苹果手机 粉色 长颈鹿馆 13:20', { category: 'phone', colour: '粉色', zone: 'giraffe', when: '13:20' }],
  ['车钥匙一串 停车场 上午', { category: 'key', zone: 'parking', when: '10:00' }],
  ['黑色折叠伞掉在水禽湖了 今天上午十一点', { category: 'umbrella', colour: '黑色', zone: 'waterfowl', when: '11:00' }],
  ['小天才电话手表 粉色 儿童乐园 刚才', { category: 'smart_watch', colour: '粉色', zone: 'playground', when: '-3' }],
  ['现金500元 装在信封里 东二门 12:30', { category: 'cash', zone: 'gate_e2', when: '12:30' }],
  ['灰色外套忘在露天舞台 十二点', { category: 'clothing', colour: '灰色', zone: 'stage', when: '12:00' }],
  ['孩子的粉色水杯 猩猩馆 二十分钟前', { category: 'water_bottle', colour: '粉色', zone: 'ape', when: '-20' }],
  ['黑框眼镜 恐龙谷 下午一点', { category: 'glasses', colour: '黑', zone: 'dinosaur', when: '13:00' }],
  ['银色拉杆箱 小米 寄存处 昨天下午四点', { category: 'luggage', colour: '银色', zone: 'locker', when: '10-01 16:00' }],
  ['医保卡 游客中心 上午11点', { category: 'id_document', zone: 'visitor_centre', when: '11:00' }],
  ['黄色帽子 狮山 十分钟前', { category: 'hat', colour: '黄色', zone: 'lion', when: '-10' }],
  ['我把包包搞落了 棕色 金鱼苑 将才', { category: 'handbag', colour: '棕色', zone: 'goldfish', when: '-3' }],
  ['撑花儿 蓝色 鸟语林 晌午', { category: 'umbrella', colour: '蓝色', zone: 'aviary', when: '12:00' }],
  ['lost black iPhone near Panda, 1 pm', { category: 'phone', colour: 'black', when: '13:00' }],
  [
    'brown leather wallet, Elephant House, half an hour ago, 13900005566',
    { category: 'wallet', colour: 'brown', zone: 'elephant', when: '-30', contactPhone: '13900005566' },
  ],
  ['充电宝 白色 安克 科普教室 13:45', { category: 'power_bank', colour: '白色', zone: 'classroom', when: '13:45' }],
  ['孩子的书包 蓝色奥特曼的 熊山 一个小时前', { category: 'backpack', colour: '蓝色', zone: 'bear', when: '-60' }],
  ['公交卡掉了,轨道站,十点', { category: 'bank_card', zone: 'metro', when: '10:00' }],
  ['华为手表 黑色 羚羊馆 12点多', { category: 'watch', colour: '黑色', zone: 'antelope', when: '12:00' }],
  ['绿色婴儿推车 母婴室 13点30', { category: 'stroller', colour: '绿色', zone: 'nursery', when: '13:30' }],
  ['金项链一条 西门 早上', { category: 'jewellery', zone: 'gate_w', when: '08:00' }],
  [
    '佳能相机黑色 豹馆 十五分钟前 19900006677',
    { category: 'camera', colour: '黑色', zone: 'leopard', when: '-15', contactPhone: '19900006677' },
  ],
  ['紫色围巾 文创商店 刚刚', { category: 'scarf_gloves', colour: '紫色', zone: 'shop', when: '-3' }],
  ['熊猫玩偶 白黑 旋转木马 半小时前', { category: 'toy', colour: '白黑', zone: 'playground', when: '-30' }],
  [
    '钥匙 上面挂了个小熊 灰色 厕所 十分钟前',
    { category: 'key', colour: '灰色', zone: 'toilet_e|toilet_panda|toilet_play|toilet_lake|toilet_w', when: '-10' },
  ],
  ['学生证 姓名李雷 袋鼠苑 上午十点', { category: 'id_document', zone: 'kangaroo', when: '10:00' }],
  ['红米手机黑色屏幕碎了西大门早上八点半', { category: 'phone', colour: '黑色', zone: 'gate_w', when: '08:30' }],
  ['棕色手提包 里面有手机和钱包 观光车站 11:40', { category: 'handbag', colour: '棕色', zone: 'tram', when: '11:40' }],
  ['太阳镜 黑色 湖心亭 中午', { category: 'glasses', colour: '黑色', zone: 'lake', when: '12:00' }],
  [
    'blue umbrella left at the Food Area around 12:00',
    { category: 'umbrella', colour: 'blue', zone: 'food', when: '12:00' },
  ],
  ['娃儿的鞋子掉了一只 红色 小熊猫馆 刚才', { category: 'shoes', colour: '红色', zone: 'red_panda', when: '-3' }],
  ['驾驶证 停车场 昨天', { category: 'id_document', zone: 'parking', when: '10-01 12:00' }],
  ['平板电脑 银色 iPad 医务室 13:00', { category: 'tablet', colour: '银色', zone: 'first_aid', when: '13:00' }],
  ['深蓝色羽绒服 猛禽馆 两个小时前', { category: 'clothing', colour: '深蓝色', zone: 'raptor', when: '-120' }],
  ['助听器 肉色 象馆门口 十点四十', { category: 'mobility_aid', colour: '肉色', zone: 'elephant', when: '10:40' }],
])

const kept = of('found-item', [
  ['捡到一把折叠伞 蓝的', { category: 'umbrella', colour: '蓝' }],
  ['游客捡到黑色钱包 东二门 十分钟前', { category: 'wallet', colour: '黑色', zone: 'gate_e2', when: '-10' }],
  ['白色苹果手机 碎屏 熊猫馆 刚才', { category: 'phone', colour: '白色', zone: panda, when: '-3' }],
  ['保洁交来一串钥匙 西门卫生间 13:30', { category: 'key', zone: 'toilet_w', when: '13:30' }],
  ['红色书包 小学生的 儿童乐园 中午', { category: 'backpack', colour: '红色', zone: 'playground', when: '12:00' }],
  ['身份证一张 餐饮区 12点20', { category: 'id_document', zone: 'food', when: '12:20' }],
  ['现金200元 东一门地上 刚刚', { category: 'cash', zone: 'gate_e1', when: '-3' }],
  ['蓝色水杯 膳魔师 长颈鹿馆 上午十点', { category: 'water_bottle', colour: '蓝色', zone: 'giraffe', when: '10:00' }],
  ['儿童外套 黄色 恐龙谷 半小时前', { category: 'clothing', colour: '黄色', zone: 'dinosaur', when: '-30' }],
  ['耳机盒 白色 水禽湖 一小时前', { category: 'earphones', colour: '白色', zone: 'waterfowl', when: '-60' }],
  ['黑色双肩包内有电脑 停车场 11点', { category: 'backpack', colour: '黑色', zone: 'parking', when: '11:00' }],
  ['粉色帽子 虎山 14:05', { category: 'hat', colour: '粉色', zone: 'tiger', when: '14:05' }],
  ['墨镜 棕色 鸟语林 十几分钟前', { category: 'glasses', colour: '棕色', zone: 'aviary', when: '-12' }],
  ['银行卡 工商银行 尾号3321 游客中心 13点', { category: 'bank_card', zone: 'visitor_centre', when: '13:00' }],
  ['红伞一把 象馆 上午', { category: 'umbrella', colour: '红', zone: 'elephant', when: '10:00' }],
  ['found a red umbrella at West Gate just now', { category: 'umbrella', colour: 'red', zone: 'gate_w', when: '-3' }],
  ['black backpack, Gift Shop, 20 minutes ago', { category: 'backpack', colour: 'black', zone: 'shop', when: '-20' }],
  ['玩具车 绿色 儿童乐园卫生间 二十分钟前', { category: 'toy', colour: '绿色', zone: 'toilet_play', when: '-20' }],
  ['华为手机 蓝色 有裂纹 猩猩馆 12:55', { category: 'phone', colour: '蓝色', zone: 'ape', when: '12:55' }],
  ['拐杖一根 棕色 金鱼苑 下午1点半', { category: 'mobility_aid', colour: '棕色', zone: 'goldfish', when: '13:30' }],
  ['保安交来灰色围巾 狮山 五分钟前', { category: 'scarf_gloves', colour: '灰色', zone: 'lion', when: '-5' }],
  ['手机 红色壳 vivo 羊驼馆 十点半', { category: 'phone', colour: '红色', zone: 'alpaca', when: '10:30' }],
  ['紫色保温杯 露天舞台 刚才', { category: 'water_bottle', colour: '紫色', zone: 'stage', when: '-3' }],
  ['社保卡 医务室门口 11:20', { category: 'id_document', zone: 'first_aid', when: '11:20' }],
  ['白色充电宝 轻轨站 早上九点半', { category: 'power_bank', colour: '白色', zone: 'metro', when: '09:30' }],
  ['一只童鞋 蓝色 豹馆 半个小时前', { category: 'shoes', colour: '蓝色', zone: 'leopard', when: '-30' }],
  ['装着身份证的黑色卡包 寄存处 12:10', { category: 'wallet', colour: '黑色', zone: 'locker', when: '12:10' }],
  ['手表 银色 男款 羚羊馆 中午一点', { category: 'watch', colour: '银色', zone: 'antelope', when: '13:00' }],
  ['相机包黑色熊山十五分钟前', { category: 'camera', colour: '黑色', zone: 'bear', when: '-15' }],
  ['折叠伞,花的,下馆,将才', { category: 'umbrella', colour: '花', zone: 'panda_lower', when: '-3' }],
  ['行李箱 24寸 绿色 东门 十二点半', { category: 'luggage', colour: '绿色', zone: 'gate_e1|gate_e2', when: '12:30' }],
  ['手环 黑色 小米 科普教室 1点', { category: 'smart_watch', colour: '黑色', zone: 'classroom', when: '13:00' }],
  ['红包一个 内有300块 警务站旁 13:15', { category: 'cash', zone: 'police', when: '13:15' }],
  ['黄色雨衣 河马馆 上午十一点半', { category: 'umbrella', colour: '黄色', zone: 'rhino_hippo', when: '11:30' }],
  ['毛绒老虎玩具 橙色 虎山 十分钟前', { category: 'toy', colour: '橙色', zone: 'tiger', when: '-10' }],
  ['学生证,袋鼠馆,两点', { category: 'id_document', zone: 'kangaroo', when: '14:00' }],
  ['志愿者捡到耳环一只 金色 曲桥 13:05', { category: 'jewellery', colour: '金色', zone: 'lake', when: '13:05' }],
  ['黑色眼镜 两爬馆 12点半左右', { category: 'glasses', colour: '黑色', zone: 'reptile', when: '12:30' }],
  [
    '白色袋子 里面有衣服 小火车站 一个多小时前',
    { category: 'shopping_bag', colour: '白色', zone: 'tram', when: '-60' },
  ],
  ['蓝色婴儿车 母婴室 十分钟前', { category: 'stroller', colour: '蓝色', zone: 'nursery', when: '-10' }],
  ['iPad 灰色 儿童乐园 昨天下午', { category: 'tablet', colour: '灰色', zone: 'playground', when: '10-01 15:00' }],
  ['门禁卡 停车场 8点40', { category: 'bank_card', zone: 'parking', when: '08:40' }],
])

// Written after the reader was. At first reading 11 of these 18 were wholly right, which is what a new line may expect; the
// reader has since learnt from them.
const later = [
  ...of('missing-person', [
    [
      '两岁半的男娃,蓝色外套,黑色小皮靴,上馆旁边的长椅,十五分钟之前',
      { sex: male, age: 2.5, upper: '蓝色外套', shoes: '黑色小皮靴', zone: 'panda_upper', when: '-15' },
    ],
    [
      '女 约65 穿蓝底白花上衣 黑裤 布鞋 西门 上午9点',
      { sex: female, age: 65, upper: '蓝底白花上衣', shoes: '布鞋', zone: 'gate_w', when: '09:00' },
    ],
    [
      '我孙子走丢了,6岁,绿色防晒衣,白色凉鞋,刚刚还在旋转木马那儿,19900007788',
      {
        sex: male,
        age: 6,
        upper: '绿色防晒衣',
        shoes: '白色凉鞋',
        zone: 'playground',
        when: '-3',
        contactPhone: '19900007788',
      },
    ],
    [
      '男孩小名豆豆,4周岁,红T恤上面有个恐龙,黑短裤,金鱼苑,一点二十',
      { sex: male, age: 4, upper: '红T恤', zone: 'goldfish', when: '13:20' },
    ],
    [
      '女孩13岁白色短袖黑色长裤白鞋短发在科普馆走散大概二十分钟了',
      { sex: female, age: 13, upper: '白色短袖', shoes: '白鞋', zone: 'classroom', when: '-20' },
    ],
    [
      '外公 79 岁,灰色马甲白衬衣,黑色皮鞋,记性不好,水禽湖 11:50',
      { sex: male, age: 79, upper: '灰色马甲', shoes: '黑色皮鞋', zone: 'waterfowl', when: '11:50' },
    ],
    [
      'girl in a purple jacket and white shoes, six years old, near the Kangaroo Yard, 15 min ago',
      { sex: female, age: 6, upper: 'purple jacket', shoes: 'white shoes', zone: 'kangaroo', when: '-15' },
    ],
    [
      '7岁男,黄色球衣,蓝鞋,小卖部,12点三刻,爸爸电话1380000 4444',
      { sex: male, age: 7, upper: '黄色球衣', shoes: '蓝鞋', zone: 'shop', when: '12:45', contactPhone: '13800004444' },
    ],
  ]),
  ...of('found-person', [
    [
      '三四岁的小女孩,粉色纱裙,小白鞋,在虎山门口哭,刚才',
      { sex: female, age: '3|4', upper: '粉色纱裙', shoes: '小白鞋', zone: 'tiger', when: '-3' },
    ],
    [
      '老头 70多 灰棉袄 解放鞋 在停车场走来走去 13:25',
      { sex: male, age: 70, upper: '灰棉袄', shoes: '解放鞋', zone: 'parking', when: '13:25' },
    ],
    [
      '男孩一米三 黑色短袖 运动凉鞋 象馆 中午十二点过',
      { sex: male, upper: '黑色短袖', shoes: '运动凉鞋', zone: 'elephant', when: '12:00' },
    ],
    [
      '女娃娃 2岁 白毛衣 红裤子 花布鞋 保安抱来 东二门 五分钟前',
      { sex: female, age: 2, upper: '白毛衣', shoes: '花布鞋', zone: 'gate_e2', when: '-5' },
    ],
  ]),
  ...of('lost-item', [
    [
      '手机丢了,OPPO的,蓝色,应该在长颈鹿馆,一点左右',
      { category: 'phone', colour: '蓝色', zone: 'giraffe', when: '13:00' },
    ],
    [
      '孩子的玩具熊,棕色,落在小火车上,小火车站,半小时前',
      { category: 'toy', colour: '棕色', zone: 'tram', when: '-30' },
    ],
    ['粉色钱夹,内有驾照和三百块钱,文创商店,12:40', { category: 'wallet', colour: '粉色', zone: 'shop', when: '12:40' }],
  ]),
  ...of('found-item', [
    ['卫生间捡到一副黑色墨镜 西门卫生间 刚刚', { category: 'glasses', colour: '黑色', zone: 'toilet_w', when: '-3' }],
    ['灰色毛线帽 小孩的 猴山 下午一点半', { category: 'hat', colour: '灰色', zone: 'primate', when: '13:30' }],
    [
      'one silver watch, Visitor Centre, about 11:30',
      { category: 'watch', colour: 'silver', zone: 'visitor_centre', when: '11:30' },
    ],
  ]),
]

export const writtenLines: readonly WrittenLine[] = [...missing, ...cared, ...lost, ...kept, ...later]
/** The moment at which the lines are read. */
export const writtenAt = Date.parse('2026-10-02T14:26:00+08:00')
