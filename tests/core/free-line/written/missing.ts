import { female, male, of, panda } from './line.ts'

export const missing = of('missing-person', [
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
  [
    '幺儿 三岁 黄色短袖 光脚 袋鼠馆 不见十分钟了',
    { age: 3, upper: '黄色短袖', shoes: '光脚', zone: 'kangaroo', when: '-10' },
  ],
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
