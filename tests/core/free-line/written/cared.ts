import { female, male, of, panda } from './line.ts'

export const cared = of('found-person', [
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
    { sex: male, age: 3, upper: '红格子衬衫', shoes: '光脚板', zone: 'lake', when: '-3' },
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
