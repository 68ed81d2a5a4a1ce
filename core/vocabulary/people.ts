/** What a word for a person says about sex and age. Ages in years, both ends included. */
export type PersonWord = {
  readonly id: string
  readonly words: readonly string[]
  readonly sex?: 'male' | 'female'
  readonly ages: readonly [number, number]
}

const row = (id: string, words: string, ages: readonly [number, number], sex?: 'male' | 'female'): PersonWord => ({
  id,
  words: words.split(' ').filter(Boolean),
  ages,
  ...(sex === undefined ? {} : { sex }),
})

/** Ids are also the meanings of dialect words; ranges are wide, since a grandmother may be forty-five. */
export const people: readonly PersonWord[] = [
  row('infant', '婴儿 宝宝 新生儿 幼儿 baby infant', [0, 3]),
  row('child', '孩子 小孩 儿童 小朋友 幼童 学生 child kid', [0, 17]),
  row(
    'boy',
    '男孩 男童 小男孩 男孩子 男娃 男娃娃 儿子 男生 小男生 男宝 男宝宝 男婴 小子 臭小子 男学生 boy',
    [0, 17],
    'male',
  ),
  row(
    'girl',
    '女孩 女童 小女孩 女孩子 女娃 女娃娃 女儿 闺女 丫头 女生 小女生 小姑娘 囡囡 妹崽 妹娃 妹娃儿 女宝 女宝宝 女婴 细妹 幺女 女学生 girl',
    [0, 17],
    'female',
  ),
  row('male_young', '小伙子 小伙 男青年', [10, 35], 'male'),
  row('female_young', '姑娘 女青年', [5, 35], 'female'),
  row('younger_brother', '弟弟 弟娃 弟娃儿 老弟 表弟 堂弟 小弟 幺弟 侄儿 侄子 侄孙 外甥 外孙', [0, 50], 'male'),
  row('elder_brother', '哥哥 表哥 堂哥 大哥 二哥 小哥', [3, 70], 'male'),
  row('sister', '姐姐 妹妹 表姐 堂姐 表妹 堂妹 小妹 二姐 三姐 阿姐 侄女 侄女儿 外甥女', [0, 70], 'female'),
  row('twins', '双胞胎', [0, 120]),
  row(
    'man',
    '男子 男性 男士 男人 先生 老公 丈夫 男的 汉子 大汉 壮汉 醉汉 帅哥 哥们 兄弟 和尚 新郎 未婚夫 女婿 man',
    [0, 120],
    'male',
  ),
  row('woman', '女子 女性 女士 女人 女的 妇女 孕妇 闺蜜 新娘 未婚妻 尼姑 woman', [0, 120], 'female'),
  row('father', '父亲 爸爸 爸', [18, 110], 'male'),
  row('father_in_law', '岳父 公公 老丈人', [35, 110], 'male'),
  row('mother_in_law', '岳母 丈母娘', [35, 110], 'female'),
  row('mother', '母亲 妈妈 妈', [18, 110], 'female'),
  row('uncle', '叔叔 伯伯 舅舅 大叔 表叔 大伯 伯父 姐夫 妹夫 舅公 舅爷 姑父 姨父 姑爹 姨爹', [18, 90], 'male'),
  row(
    'aunt',
    '舅妈 姑姑 姑妈 姨妈 婶婶 婶子 大婶 大娘 大嫂 嫂子 嫂嫂 表嫂 小姨 姨娘 姨婆 姑婆 伯母',
    [18, 90],
    'female',
  ),
  row('aunt_or_woman', '阿姨 大妈 大姐', [25, 80], 'female'),
  row('wife', '老婆 妻子 爱人 媳妇 儿媳 儿媳妇 婆娘', [18, 100], 'female'),
  row('elder', '老人 老年人 长者 elderly', [55, 120]),
  row('elder_woman', '老太太 老太婆 老太 老奶奶 老妇 老妇人 老婆婆 老大娘 老大妈 阿嬷 阿婆 太婆', [55, 120], 'female'),
  row(
    'elder_man',
    '老大爷 老头 老头子 老爷爷 大爷 老汉 老伯 老伯伯 老者 老爹 阿爷 阿公 太公 老爷子',
    [55, 120],
    'male',
  ),
  row('maternal_grandmother', '外婆 姥姥', [40, 120], 'female'),
  row('maternal_grandfather', '外公 姥爷', [40, 120], 'male'),
  row('grandmother_or_elder_woman', '奶奶', [40, 120], 'female'),
  row('grandfather_or_elder_man', '爷爷', [40, 120], 'male'),
  row('great_grandparent', '曾祖 太爷爷 太奶奶', [55, 120]),
]

const byId: ReadonlyMap<string, PersonWord> = new Map(people.map((person) => [person.id, person]))

export const personOf = (id: string): PersonWord | undefined => byId.get(id)
