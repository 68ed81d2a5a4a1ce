import { female, male, of } from './line.ts'

export const missingZooB = of('missing-person', [
  ['豹山男3绿衣刚刚', { sex: male, age: 3, upper: '绿衣', zone: 'leopard', when: '-3' }],
  [
    '我家细娃儿跟丢了，女的，五六岁光景，穿件大红的毛线衣，看猴子那阵还在，一刻钟左右',
    { sex: female, age: '5|6', upper: '大红的毛线衣', zone: 'primate', when: '-15' },
  ],
  [
    '１３９００００４３２１　女孩　４岁　鹿苑　紫衣　红鞋',
    { sex: female, age: 4, upper: '紫衣', shoes: '红鞋', zone: 'deer', contactPhone: '13900004321' },
  ],
  [
    '家家带的外孙,在小火车那里排队,三岁半,白背心花短裤,转个背就不见,二十分钟前',
    { sex: male, age: 3.5, upper: '白背心', zone: 'tram', when: '-20' },
  ],
  [
    '母亲六十好几，记性孬得很，枣红外套老北京布鞋，下了轻轨从正门进，后头在天鹅湖边边歇气，一点半的样子没看到人',
    { sex: female, age: 60, upper: '枣红外套', shoes: '老北京布鞋', zone: 'waterfowl', when: '13:30' },
  ],
  ['鞋黑 裤蓝 上白 女 8 羚羊 1505', { sex: female, age: 8, upper: '白', shoes: '黑', zone: 'antelope', when: '15:05' }],
  [
    '爸爸姓张电话151 0000 8765儿子小名豆豆9岁寸头，墨绿棉服，象馆外头买烤肠时候没看到，上午十点多钟',
    { sex: male, age: 9, upper: '墨绿棉服', zone: 'elephant', when: '10:00', contactPhone: '15100008765' },
  ],
  [
    '半小时前在爬行馆跟班级走散一个男同学13岁1米62校服',
    { sex: male, age: 13, upper: '校服', zone: 'reptile', when: '-30' },
  ],
  [
    '幺妹儿犟得很自己跑了，艾莎裙子水晶鞋，恐龙园，5岁身高105',
    { sex: female, age: 5, upper: '艾莎裙子', shoes: '水晶鞋', zone: 'dinosaur' },
  ],
  [
    '存包处:老头,79,驼背,灰毛背心,黑棉鞋,原来坐在凳子上,25分钟',
    { sex: male, age: 79, upper: '灰毛背心', shoes: '黑棉鞋', zone: 'locker', when: '-25' },
  ],
  ['16:10｜东二门｜女｜11｜白T', { sex: female, age: 11, upper: '白T', zone: 'gate_e2', when: '16:10' }],
  [
    '穿的熊猫衣服背的奥特曼包包，男，4岁多，在羊驼那点走丢，奶奶手机13300001357',
    { sex: male, age: 4, upper: '熊猫衣服', zone: 'alpaca', contactPhone: '13300001357' },
  ],
  [
    '说是女儿 六岁 去长颈鹿那边的洗手间 出来就没人 蓝条衫 12分钟前',
    { sex: female, age: 6, upper: '蓝条衫', zone: 'toilet|giraffe', when: '-12' },
  ],
  [
    '一哈哈儿前的事，熊山，穿牛仔外套运动鞋，孙子，一米零五',
    { sex: male, upper: '牛仔外套', shoes: '运动鞋', zone: 'bear', when: '-3' },
  ],
  [
    '智力有点问题的女的 二十几 穿粉色睡衣 在小卖部 中午',
    { sex: female, age: 20, upper: '粉色睡衣', zone: 'shop', when: '12:00' },
  ],
  ['女宝一岁两个月 推车连人不见 黄包被 急救点边上 3分钟', { sex: female, age: 1, zone: 'first_aid', when: '-3' }],
  ['衣裳记不到了 只记得脚上是双绿胶鞋 老者 7旬 虎山', { sex: male, age: 70, shoes: '绿胶鞋', zone: 'tiger' }],
  [
    '警务室来电：男，40岁，精神异常，军绿大衣，赤脚，上午９：４５从西门走失',
    { sex: male, age: 40, upper: '军绿大衣', zone: 'gate_w', when: '09:45' },
  ],
  [
    '姐妹俩丢了妹妹那个 3岁 姐姐也穿红的 妹妹穿黄的连衣裙 袋鼠馆 十五分钟',
    { sex: female, age: 3, upper: '黄的连衣裙', zone: 'kangaroo', when: '-15' },
  ],
  [
    '3岁男童 荧光绿马甲 蛇馆 (023)6800 1122 外婆',
    { sex: male, age: 3, upper: '荧光绿马甲', zone: 'reptile', contactPhone: '02368001122' },
  ],
  ['看老虎挤掉的 5岁 男 戴狮子头套 橙衣 3点10分', { sex: male, age: 5, upper: '橙衣', zone: 'tiger', when: '15:10' }],
  [
    '不是本地人 普通话不好 大意是老婆 34 米色风衣 高跟鞋 停车场拿东西没回来 两个钟头前',
    { sex: female, age: 34, upper: '米色风衣', shoes: '高跟鞋', zone: 'parking', when: '-120' },
  ],
  [
    '李爷爷 84岁 深蓝中山装 轮椅 舞台 大概上午11点',
    { sex: male, age: 84, upper: '深蓝中山装', zone: 'stage', when: '11:00' },
  ],
  [
    '未成年 女 15 自己赌气走的 黑短袖白裙子帆布鞋 手机打不通 餐饮区',
    { sex: female, age: 15, upper: '黑短袖', shoes: '帆布鞋', zone: 'food' },
  ],
  [
    '遭了哟孙女跟到别个娃儿梭起走了，她七岁，黑毛衣，蓝雨靴，下馆看渝可那会儿，才六分钟',
    { sex: female, age: 7, upper: '黑毛衣', shoes: '蓝雨靴', zone: 'panda_lower', when: '-6' },
  ],
  ['男孩er 6税 天兰色t恤 猴三 14点50', { sex: male, age: 6, upper: '天兰色t恤', zone: 'primate', when: '14:50' }],
])

export const missingStadiumB = of('missing-person', [
  [
    '南看台看球 女儿 十岁 红围巾 黑色球队卫衣 下半场 20:15不见',
    { sex: female, age: 10, upper: '黑色球队卫衣', zone: 'stand_s', when: '20:15' },
  ],
  [
    '男朋友26岁 白T恤 破洞裤 板鞋 站区前头挤散 手机没电 晚上九点',
    { sex: male, age: 26, upper: '白T恤', shoes: '板鞋', zone: 'pit', when: '21:00' },
  ],
  ['进闸机口以后公公不见了 70 藏蓝夹克', { sex: male, age: 70, upper: '藏蓝夹克', zone: 'gate_n' }],
  [
    '男娃才四岁 穿蜘蛛侠连体衣 在主舞台侧边 妈妈捡手机一松手 十多分钟',
    { sex: male, age: 4, upper: '蜘蛛侠连体衣', zone: 'stage_st', when: '-10' },
  ],
  [
    '18600002299 电话主人是姐姐 弟弟 8 岁 蓝雨衣 安检棚',
    { sex: male, age: 8, upper: '蓝雨衣', zone: 'security', contactPhone: '18600002299' },
  ],
  [
    '嬢嬢 58 高血压 花丝巾 酒红开衫 厕所排队 十点不到',
    { sex: female, age: 58, upper: '酒红开衫', zone: 'toilet_st', when: '10:00|22:00' },
  ],
  [
    '半小时以前 出口 表妹 16岁 165 短发 灰帽衫 洞洞鞋',
    { sex: female, age: 16, upper: '灰帽衫', shoes: '洞洞鞋', zone: 'exit', when: '-30' },
  ],
  [
    '网约车打车点少一个 女 五岁 公主裙白 领队13400005500',
    { sex: female, age: 5, upper: '公主裙', zone: 'ride', contactPhone: '13400005500' },
  ],
])

export const missingStreetB = of('missing-person', [
  [
    '女娃娃 3岁 兔子灯笼 绿袄子 面人摊前面 才走丢',
    { sex: female, age: 3, upper: '绿袄子', place: '面人摊', when: '-3' },
  ],
  [
    '爹 66 皮夹克棕的 舞狮那儿 人多冲散了 下午5点左右',
    { sex: male, age: 66, upper: '皮夹克', place: '舞狮', when: '17:00' },
  ],
  [
    '好几分钟了，大戏棚子背后，儿子穿唐装和虎头鞋，五岁',
    { sex: male, age: 5, upper: '唐装', shoes: '虎头鞋', place: '大戏棚子', when: '-5' },
  ],
  [
    '妈妈 152-00003377 女 岁半 羊羔绒外套 走到8号铺面门口',
    { sex: female, age: 1.5, upper: '羊羔绒外套', place: '8号铺面', contactPhone: '15200003377' },
  ],
  ['何婆婆今年八十七，对襟袄袄，看打铁花人堆堆头丢的', { sex: female, age: 87, upper: '对襟袄袄', place: '打铁花' }],
  [
    '花市口 17:05 男 12 胖 约150 军绿冲锋衣',
    { sex: male, age: 12, upper: '军绿冲锋衣', place: '花市口', when: '17:05' },
  ],
])

export const foundZooB = of('found-person', [
  ['女娃一个 哭得凶 问不清楚 两岁左右 黄罩衣 老鹰笼子边', { sex: female, age: 2, upper: '黄罩衣', zone: 'raptor' }],
  [
    '豹馆饲养员送来:男,小名乐乐,6岁,红雨衣,雨鞋,13:40',
    { sex: male, age: 6, upper: '红雨衣', shoes: '雨鞋', zone: 'leopard', when: '13:40' },
  ],
  ['外国人 男 五十左右 找不到导游 白Polo衫 咨询处', { sex: male, age: 50, upper: '白Polo衫', zone: 'visitor_centre' }],
  [
    '幼儿园掉队的，胸口贴了名字，女生，五岁，园服，白球鞋，羚羊馆，一个小时前',
    { sex: female, age: 5, upper: '园服', shoes: '白球鞋', zone: 'antelope', when: '-60' },
  ],
  [
    '湖心亭睡着的老婆婆，八十边上，青布衫，棉拖鞋',
    { sex: female, age: 80, upper: '青布衫', shoes: '棉拖鞋', zone: 'lake' },
  ],
  [
    '母婴室 男婴 不到一岁 黄色连体服 没人认领 20多分钟',
    { sex: male, age: 0, upper: '黄色连体服', zone: 'nursery', when: '-20' },
  ],
  [
    '自己找过来的 三年级 女 姓吴 背得到爸爸号码14700008080 白羽绒',
    { sex: female, upper: '白羽绒', contactPhone: '14700008080' },
  ],
  [
    '火烈鸟边捡男孩，背恐龙书包，灰短袖，四岁半，１３点５５',
    { sex: male, age: 4.5, upper: '灰短袖', zone: 'aviary', when: '13:55' },
  ],
  [
    '鞋子掉了一只 还剩只红胶鞋 男 两三岁 上身光的 水禽湖 三点三刻',
    { sex: male, age: '2|3', shoes: '红胶鞋', zone: 'waterfowl', when: '15:45' },
  ],
  [
    '游客抱来的 女 约一米 头上有蝴蝶结 黑毛呢外套 科普教室 都十分钟了',
    { sex: female, upper: '黑毛呢外套', zone: 'classroom', when: '-10' },
  ],
])

export const foundStadiumB = of('found-person', [
  [
    '西看台主席台下边 小男孩 7、8岁 裹国旗 白T 19:50',
    { sex: male, age: '7|8', upper: '白T', zone: 'stand_w', when: '19:50' },
  ],
  ['女士 二十五六 低血糖 米色针织 在医疗点 同伴不见', { sex: female, age: '25|26', upper: '米色针织', zone: 'aid_st' }],
  [
    '老人男七十二耳背蓝布衣裳，21：40还一个人坐在上层看台',
    { sex: male, age: 72, upper: '蓝布衣裳', zone: 'stand_upper', when: '21:40' },
  ],
])

export const foundStreetB = of('found-person', [
  [
    '城管带回来一个女娃六岁左右糖葫芦沾一身白棉衣 皮影戏那头',
    { sex: female, age: 6, upper: '白棉衣', place: '皮影戏' },
  ],
  [
    '捡到男 3 老虎鞋 黄马褂 牌楼 17点差10分',
    { sex: male, age: 3, upper: '黄马褂', shoes: '老虎鞋', place: '牌楼', when: '16:50' },
  ],
])
