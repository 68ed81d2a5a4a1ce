import { female, male, of } from './line.ts'

// Written after the reader was. At first reading 11 of these 18 were wholly right, which is what a new line may expect; the
// reader has since learnt from them.
export const later = [
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
