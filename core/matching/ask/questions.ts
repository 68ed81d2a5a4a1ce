import { type Kind, sideOf, subjectOf } from '../../records/kinds.ts'
import type { Sentence } from '../../sentence.ts'
import { categoryOf } from '../../vocabulary/categories.ts'
import type { Features } from '../features.ts'
import type { TopicName } from './topic-names.ts'

const say = (zh: string, en: string): Sentence => ({ zh, en })

/** What tells two of a category apart beside its fields, as one asks for it without naming an answer. */
export const detailQuestions: Readonly<Record<string, Sentence>> = {
  phone: say('手机壳什么样?有没有裂痕?', 'What is the case like? Any cracks?'),
  cash: say('钱是怎么装、怎么折的?', 'What was the money in, how was it folded?'),
  wallet: say('里面有哪些卡和东西?', 'Which cards and things are inside?'),
  id_document: say('证件夹在什么里面?', 'What was the document kept in?'),
  bank_card: say('是哪家银行或单位的卡?', 'Which bank or office issued it?'),
  key: say('几把钥匙?钥匙扣什么样?', 'How many keys? What is the ring like?'),
  handbag: say('包里有哪三样东西?', 'Which three things are inside?'),
  backpack: say('包里有哪三样东西?挂件呢?', 'Which three things are inside? A pendant?'),
  luggage: say('什么锁?贴了什么?', 'What kind of lock? Any stickers?'),
  shopping_bag: say('哪家店的袋子?装的什么?', "Which shop's bag? What is in it?"),
  clothing: say('什么图案?多大码?', 'What pattern? Which size?'),
  hat: say('帽子上什么图案、什么字?', 'What pattern or lettering is on it?'),
  scarf_gloves: say('什么花型?什么料子?', 'What pattern, what material?'),
  shoes: say('多大码?左脚还是右脚?', 'Which size? Left or right?'),
  umbrella: say('伞柄是弯的还是直的?', 'Is the handle curved or straight?'),
  glasses: say('镜框什么形状?', 'What shape is the frame?'),
  watch: say('表带什么料?表盘什么样?', 'What is the strap made of? The dial?'),
  smart_watch: say('表带和表盘什么样?', 'What are strap and face like?'),
  earphones: say('保护套什么样?缺哪一只?', 'What is the cover like? Which one is missing?'),
  power_bank: say('多大容量?有没有编号?', 'What capacity? Any number on it?'),
  camera: say('什么背带、什么镜头?', 'Which strap, which lens?'),
  tablet: say('外壳什么样?贴了什么?', 'What is the cover like? Any stickers?'),
  jewellery: say('什么材质、什么款式?', 'What material, what design?'),
  water_bottle: say('杯身什么图案?多大?', 'What is printed on it? How large?'),
  toy: say('是哪个角色?多大?', 'Which character? How large?'),
  souvenir: say('具体是哪一件?几个?', 'Which one exactly? How many?'),
  pendant: say('是哪个角色?有没有缺损?', 'Which character? Any damage?'),
  fan_merch: say('哪个队、哪位明星的?', 'Which team or artist?'),
  ticket: say('哪一场、哪个座位?', 'Which event, which seat?'),
  book_doc: say('书名或标题是什么?', 'What is the title?'),
  baby: say('具体什么用品?什么花样?', 'What exactly, what design?'),
  stroller: say('车上挂了什么?', 'What hangs on it?'),
  mobility_aid: say('左边还是右边用的?有没有编号?', 'For the left or the right? Any number?'),
  medicine: say('什么药?装在什么里?', 'Which medicine, in what?'),
  cosmetics: say('什么色号?剩多少?', 'Which shade? How much is left?'),
  sports: say('哪里磨损了?有没有写字?', 'Where is it worn? Any writing?'),
  daily_goods: say('什么花样?新的旧的?', 'What design? New or old?'),
  smoking: say('什么样子?刻了什么?', 'What is it like? Anything engraved?'),
  food: say('具体是什么?几份?', 'What exactly? How many?'),
  vehicle: say('什么车型?有什么改装?', 'Which model? Anything changed on it?'),
  pet: say('什么品种?项圈什么样?', 'Which breed? What collar?'),
  hazard: say('具体是什么?多少?', 'What exactly? How much?'),
  other: say('说三处特征', 'Name three things that mark it'),
}

/** Things of which one part has the colour that matters. */
const coloured: Readonly<Record<string, Sentence>> = {
  glasses: say('镜框什么颜色?', 'What colour is the frame?'),
  watch: say('表盘什么颜色?', 'What colour is the dial?'),
  stroller: say('座椅垫什么颜色?', 'What colour is the seat?'),
  pet: say('毛是什么颜色?', 'What colour is the coat?'),
}

const ofThings: Readonly<Partial<Record<TopicName, (thing: Sentence) => Sentence>>> = {
  type: () => say('是什么东西?', 'What is it?'),
  colour: ({ zh, en }) => say(`${zh}是什么颜色?`, `What colour is the ${en}?`),
  brand: ({ zh, en }) => say(`${zh}是什么牌子?`, `Which brand is the ${en}?`),
  number: () => say('号码后四位是多少?', 'What are the last four digits of its number?'),
  amount: () => say('一共多少钱?', 'How much money in all?'),
  name: () => say('上面写的谁的名字?', 'Whose name is on it?'),
}

const ofPeople: Readonly<Partial<Record<TopicName, Sentence>>> = {
  sex: say('男的还是女的?', 'Male or female?'),
  age: say('几岁?', 'How old?'),
  height: say('多高?用手比一下。', 'How tall? Show with a hand.'),
  build: say('胖还是瘦?', 'Thin or stout?'),
  upper: say('上衣什么颜色、什么样式?', 'What top: colour and kind?'),
  lower: say('裤子或裙子什么颜色?', 'What trousers or skirt: colour and kind?'),
  shoes: say('鞋子什么颜色、什么样式?', 'What shoes: colour and kind?'),
  hat: say('戴没戴帽子?什么样的?', 'A hat? What kind?'),
  hair: say('什么发型?', 'What hair?'),
  glasses: say('戴不戴眼镜?', 'Glasses or none?'),
  dialect: say('说哪里的话?', 'Which dialect?'),
  name: say('叫什么名字?', 'What is the name?'),
  details: say('有没有痣、疤、缺牙?随身带了什么?', 'Moles, scars, missing teeth? What was carried?'),
}

const where = {
  report: say('最后在哪里看见的?', 'Where was it last seen?'),
  find: say('在哪里发现的?', 'Where was it found?'),
}
const personWhere = say('最后在哪里看见他?', 'Where was the person last seen?')
const when = {
  report: say('大概什么时候不见的?', 'When was it missed, roughly?'),
  find: say('什么时候发现的?', 'When was it found?'),
}

/** What the clerk asks, in both languages. Never holds a value that another record says. */
export function questionOf(topic: TopicName, kind: Kind, query: Features): Sentence {
  const side = sideOf(kind) === 'find' ? 'find' : 'report'
  const person = subjectOf(kind) === 'person'
  if (topic === 'place') return person && side === 'report' ? personWhere : where[side]
  if (topic === 'time') return when[side]
  return person ? ofPeople[topic]! : aboutThing(topic, query)
}

const thing = say('东西', 'thing')

function aboutThing(topic: TopicName, { types }: Features): Sentence {
  const category = categoryOf(types[0] ?? '')
  if (topic === 'details') return detailQuestions[category?.id ?? ''] ?? detailQuestions.other!
  if (topic === 'colour' && category !== undefined && coloured[category.id] !== undefined) return coloured[category.id]!
  const noun =
    category === undefined || category.id === 'other'
      ? thing
      : say(category.zh.split('/')[0]!, category.en.toLowerCase())
  return ofThings[topic]!(noun)
}
