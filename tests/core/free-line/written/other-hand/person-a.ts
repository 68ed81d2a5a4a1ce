import { female, male, of } from './line.ts'

export const missingZooA = of('missing-person', [
  ['女6粉衣猴山8分前', { sex: female, age: 6, upper: '粉衣', zone: 'primate', when: '-8' }],
  [
    '娃儿不见了，男娃，四五岁，穿的黄色短袖，刚刚还在看大象',
    { sex: male, age: '4|5', upper: '黄色短袖', zone: 'elephant', when: '-3' },
  ],
  [
    '５岁男孩　蓝外套　白鞋　虎山　１３８００００１２３４',
    { sex: male, age: 5, upper: '蓝外套', shoes: '白鞋', zone: 'tiger', contactPhone: '13800001234' },
  ],
  [
    '婆婆来报的，孙孙在旋转木马耍，一转身人就没得了，两岁半，灰卫衣，半个钟头前',
    { age: 2.5, upper: '灰卫衣', zone: 'playground', when: '-30' },
  ],
  [
    '老汉儿七十来岁有点糊涂，黑夹克布鞋，从东一门进来的，人在水禽湖走脱的，下午两点左右',
    { sex: male, age: 70, upper: '黑夹克', shoes: '布鞋', zone: 'waterfowl', when: '14:00' },
  ],
  ['上红下黑鞋白 男 3岁 鸟语林 14:20', { sex: male, age: 3, upper: '红', shoes: '白', zone: 'aviary', when: '14:20' }],
  [
    '妈妈姓李139 0000 5678，女儿7岁扎两个辫子，紫色羽绒服，最后在羊驼馆喂草，大概三点过',
    { sex: female, age: 7, upper: '紫色羽绒服', zone: 'alpaca', when: '15:00', contactPhone: '13900005678' },
  ],
  ['走丢 女 10岁 一米四 校服 蛇馆 一刻钟前', { sex: female, age: 10, upper: '校服', zone: 'reptile', when: '-15' }],
  [
    '小崽儿不听话跑了 恐龙谷 光头强T恤 凉鞋 6岁 身高120',
    { sex: male, age: 6, upper: '光头强T恤', shoes: '凉鞋', zone: 'dinosaur' },
  ],
  [
    '老太太 82 白头发 紫红毛衣 黑布鞋 医务室门口坐到的现在不在了 20分钟',
    { sex: female, age: 82, upper: '紫红毛衣', shoes: '黑布鞋', zone: 'first_aid', when: '-20' },
  ],
  ['11点40，西门，男，9，黑T', { sex: male, age: 9, upper: '黑T', zone: 'gate_w', when: '11:40' }],
  [
    '联系电话13000002468李先生 儿子 三岁多 穿恐龙衣服 拿气球 袋鼠苑那边丢的',
    { sex: male, age: 3, upper: '恐龙衣服', zone: 'kangaroo', contactPhone: '13000002468' },
  ],
  [
    '妹儿八岁了，短头发像个男娃儿，绿衣服牛仔裤，说是去上厕所就没回来，猩猩馆旁边那个，差不多十分钟了',
    { sex: female, age: 8, upper: '绿衣服', zone: 'toilet|ape', when: '-10' },
  ],
  [
    '孙女，1米1，粉红裙子，小皮鞋，狮虎山，刚才',
    { sex: female, upper: '粉红裙子', shoes: '小皮鞋', zone: 'lion', when: '-3' },
  ],
  [
    '聋哑人男三十几岁 格子衬衣 在观光车站等车等丢了 十二点半',
    { sex: male, age: 30, upper: '格子衬衣', zone: 'tram', when: '12:30' },
  ],
  [
    '1岁8个月会走路，男宝，米色连体衣没穿鞋，母婴室出来就没看到，5分钟',
    { sex: male, age: 1, upper: '米色连体衣', zone: 'nursery', when: '-5' },
  ],
  [
    '不晓得穿啥子颜色了，就晓得是黄鞋子，男娃儿，5岁半，在金鱼馆',
    { sex: male, age: 5.5, shoes: '黄鞋子', zone: 'goldfish' },
  ],
  [
    '报警点转来:女,65岁左右,老年痴呆,花衬衣,解放鞋,13:05在豹馆离开家人',
    { sex: female, age: 65, upper: '花衬衣', shoes: '解放鞋', zone: 'leopard', when: '13:05' },
  ],
  [
    '双胞胎走丢一个 弟弟 4岁 两个都穿条纹衫 长颈鹿 二十分钟前',
    { sex: male, age: 4, upper: '条纹衫', zone: 'giraffe', when: '-20' },
  ],
  [
    '爸爸电话136-0000-1212 丢的是老二 男 2岁 背牵引绳 橙色马甲 河马',
    { sex: male, age: 2, upper: '橙色马甲', zone: 'rhino_hippo', contactPhone: '13600001212' },
  ],
  ['女 4岁 白衣 虎山看老虎 手里有红气球 2:15', { sex: female, age: 4, upper: '白衣', zone: 'tiger', when: '14:15' }],
  [
    '外地来的，听不大懂，好像说男孩十一二岁黑书包灰色运动服回力鞋，地铁站出来就没跟上，1个小时前',
    { sex: male, age: '11|12', upper: '灰色运动服', shoes: '回力鞋', zone: 'metro', when: '-60' },
  ],
  ['人:王奶奶/78/藏青棉袄/拄拐/茶园/约14点', { sex: female, age: 78, upper: '藏青棉袄', zone: 'food', when: '14:00' }],
  [
    '老公喝了点酒 42 白衬衣黑西裤黑皮鞋 停车场 找不到人 手机关机',
    { sex: male, age: 42, upper: '白衬衣', shoes: '黑皮鞋', zone: 'parking' },
  ],
  [
    '幺儿走落了嘛！他才三岁，穿件白褂褂红裤裤，上馆看渝爱的时候人挤人，才五分钟',
    { sex: male, age: 3, upper: '白褂褂', zone: 'panda_upper', when: '-5' },
  ],
  ['女娃er 5随 枚红外套 儿童了园 16点', { sex: female, age: 5, upper: '枚红外套', zone: 'playground', when: '16:00' }],
])

export const missingStadiumA = of('missing-person', [
  [
    '北看台 12排 男孩7岁 蓝色球衣10号 散场人挤散了 晚上9点20',
    { sex: male, age: 7, upper: '蓝色球衣', zone: 'stand_n', when: '21:20' },
  ],
  [
    '演唱会摇滚区,闺蜜,22,黑色吊带,马丁靴,喝多了,21:10联系不上',
    { sex: female, age: 22, upper: '黑色吊带', shoes: '马丁靴', zone: 'pit', when: '21:10' },
  ],
  ['3号门进来就没看到他了 爸爸 61岁 迷彩外套', { sex: male, age: 61, upper: '迷彩外套', zone: 'gate_n' }],
  [
    '小女孩五岁荧光棒发箍白纱裙，应援物售卖排队时候松的手，一刻钟',
    { sex: female, age: 5, upper: '白纱裙', zone: 'merch', when: '-15' },
  ],
  [
    '安检口 女 9 红马甲 13700003344 妈妈急哭了',
    { sex: female, age: 9, upper: '红马甲', zone: 'security', contactPhone: '13700003344' },
  ],
  [
    '老爷子73听力差 灰夹克 去卖水点买水没回 中场休息 大概八点四十',
    { sex: male, age: 73, upper: '灰夹克', zone: 'food_st', when: '08:40|20:40' },
  ],
  [
    '散场通道 弟弟走失 14岁 175 黑卫衣白裤 AJ鞋 10分钟以前',
    { sex: male, age: 14, upper: '黑卫衣', shoes: 'AJ鞋', zone: 'exit', when: '-10' },
  ],
  [
    '摆渡车下来少了个娃 男 六岁 黄帽子 校服外套 带队老师19900007788',
    { sex: male, age: 6, upper: '校服外套', zone: 'bus', contactPhone: '19900007788' },
  ],
])

export const missingStreetA = of('missing-person', [
  ['糖画摊摊边边 男娃 4 虎头帽 红棉袄 刚刚', { sex: male, age: 4, upper: '红棉袄', place: '糖画摊', when: '-3' }],
  [
    '主街龙灯过的时候挤散，妈妈，56，墨绿羊绒衫，下午4点半',
    { sex: female, age: 56, upper: '墨绿羊绒衫', place: '主街', when: '16:30' },
  ],
  [
    '女儿3岁 汉服粉的 绣花鞋 洪崖洞牌坊下头 几分钟前',
    { sex: female, age: 3, upper: '汉服', shoes: '绣花鞋', place: '洪崖洞牌坊', when: '-5' },
  ],
  [
    '男 两岁 开裆裤 蓝毛衣 二号摊位 爸爸电话 1 3 5 0 0 0 0 6 6 0 0',
    { sex: male, age: 2, upper: '蓝毛衣', place: '二号摊位', contactPhone: '13500006600' },
  ],
  ['走失老人姓陈八十一戴鸭舌帽穿中山装在戏台听川剧听到听到人就不见了', { age: 81, upper: '中山装', place: '戏台' }],
  [
    '九岁 女 高110 黑白条纹衫 1725 小吃街',
    { sex: female, age: 9, upper: '黑白条纹衫', place: '小吃街', when: '17:25' },
  ],
])

export const foundZooA = of('found-person', [
  ['捡到个娃儿 男 大概3岁 哭起的 说不清楚 红背心 鹿苑', { sex: male, age: 3, upper: '红背心', zone: 'deer' }],
  [
    '保安送来女孩,自称叫朵朵,五岁,蓝裙,拖鞋一只,14:50,游客中心',
    { sex: female, age: 5, upper: '蓝裙', shoes: '拖鞋', zone: 'visitor_centre', when: '14:50' },
  ],
  [
    '阿姨一个 60上下 迷路 找不到团 紫外套 西大门 10:15',
    { sex: female, age: 60, upper: '紫外套', zone: 'gate_w', when: '10:15' },
  ],
  [
    '萌宠区工作人员带来的小男生，问他几岁伸四个手指头，黄T恤凉鞋，十来分钟了',
    { sex: male, age: 4, upper: '黄T恤', shoes: '凉鞋', zone: 'petting', when: '-10' },
  ],
  [
    '在人工湖曲桥发现一老人，男，约75，穿病号服蓝白条，拖鞋，话都说不清',
    { sex: male, age: 75, upper: '病号服', shoes: '拖鞋', zone: 'lake' },
  ],
  [
    '女童2~3岁 粉帽 灰马甲 无鞋 厕所门口 刚捡到',
    { sex: female, age: '2|3', upper: '灰马甲', zone: 'toilet', when: '-3' },
  ],
  [
    '妈老汉找不到了 自己走来的 男 8 会背妈妈电话 13100009090 橘色卫衣',
    { sex: male, age: 8, upper: '橘色卫衣', contactPhone: '13100009090' },
  ],
  [
    '孔雀那里拾到小妹妹一岁多，推车一起，白斗篷，１５：３０',
    { sex: female, age: 1, upper: '白斗篷', zone: 'aviary', when: '15:30' },
  ],
  [
    '志愿者小周送 女 十二 耐克鞋黑的 上身白色防晒衣 电瓶车站 两点一刻',
    { sex: female, age: 12, upper: '白色防晒衣', shoes: '耐克鞋', zone: 'tram', when: '14:15' },
  ],
  [
    '猛禽馆 男孩 身高1米3 绿格子衬衫 不肯说名字 半小时了还没人来',
    { sex: male, upper: '绿格子衬衫', zone: 'raptor', when: '-30' },
  ],
])

export const foundStadiumA = of('found-person', [
  [
    '内场捡到一个小朋友 女 应该5、6岁 亮片裙 耳罩 20:35',
    { sex: female, age: '5|6', upper: '亮片裙', zone: 'infield', when: '20:35' },
  ],
  ['醉汉一名 三十岁左右 红球衣 躺在环廊 说是朋友走了', { sex: male, age: 30, upper: '红球衣', zone: 'concourse' }],
  [
    '东区 老太婆 找老伴 六十八 碎花衣 一双红鞋 21点过',
    { sex: female, age: 68, upper: '碎花衣', shoes: '红鞋', zone: 'stand_e', when: '21:00' },
  ],
])

export const foundStreetA = of('found-person', [
  ['派出所门口巡逻的带回男孩十岁黄马甲自行车头盔，在花车那边', { sex: male, age: 10, upper: '黄马甲', place: '花车' }],
  [
    '女 6 小鸭子书包 米白毛衣 灯谜摊 18点差5分 捡',
    { sex: female, age: 6, upper: '米白毛衣', place: '灯谜摊', when: '17:55' },
  ],
])
