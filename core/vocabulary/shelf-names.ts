/**
 * How offices head their shelves and lists: a name stands for several categories and tells nothing of one thing. A row is its names
 * and the categories that lie there.
 */
const rows = `
箱包 包袋 箱包皮具 皮具 | wallet handbag backpack luggage shopping_bag
卡票 卡证 卡片票证 票证 | bank_card ticket id_document
数码配件 数码 数码产品 电子产品 电子数码 数码电子 电子设备 | power_bank earphones camera tablet smart_watch phone
母婴用品 母婴 婴童用品 婴幼儿用品 | baby stroller
户外用品 户外 户外装备 运动户外 体育用品 | sports
辅助器具 助行辅具 康复器具 | mobility_aid
帽子围巾 围巾帽子 帽子手套 帽巾 帽子围巾手套 | hat scarf_gloves
鞋帽 衣帽 服饰 服装鞋帽 衣物鞋帽 衣帽鞋袜 | clothing hat shoes scarf_gloves
钟表眼镜 眼镜手表 | glasses watch smart_watch
书籍文具 文具 图书文具 书本文具 | book_doc
珠宝首饰 饰品 | jewellery pendant
玩具礼品 玩具纪念品 礼品 | toy souvenir pendant
食品饮料 饮料食品 | food
药品器械 医药用品 | medicine
生活用品 | daily_goods umbrella water_bottle
`

const byName: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [names, ids] = row.split(' | ').map((part) => part.split(' '))
      return names!.map((name) => [name, ids!] as const)
    }),
)

/** Categories under such a name; none for any other text. */
export const categoriesOfShelf = (text: string): readonly string[] => byName.get(text) ?? []
