/** The last character of a Chinese compound says what it is: 机车包 is a bag, though no list has the word. Categories by that character. */
const heads: readonly (readonly [RegExp, string])[] = [
  [/(?<![面红打背])包$/, 'handbag'],
  [/袋$/, 'shopping_bag'],
  [/[帽盔]$/, 'hat'],
  [/[鞋靴]$/, 'shoes'],
  [/伞$/, 'umbrella'],
  [/(?<![刷打办发贺])卡$/, 'bank_card'],
  [/(?<![保认作见验求])证$/, 'id_document'],
  [/(?<![代填报外列])表$/, 'watch'],
  [/[杯壶]$/, 'water_bottle'],
  [/(?<![信冰])箱$/, 'luggage'],
  [/[衫裤裙袄褂]$/, 'clothing'],
  [/(?<![镜透])镜$/, 'glasses'],
  [/(?<![检投售买购验补])票$/, 'ticket'],
  [/(?<![吃配开买农火炸])药$/, 'medicine'],
  [/(?<![打踢地星月])球$/, 'sports'],
  [/(?<![读看文秘])书$/, 'book_doc'],
  [/镯$/, 'jewellery'],
  [/偶$/, 'toy'],
]

const word =
  /\p{Script=Han}?[包袋帽盔鞋靴伞卡证表杯壶箱衫裤裙袄褂镜票药球书镯偶](?=[子儿]?(?:$|[\s,|。、;的了]|[一两三几][个把只张本件副双部台块]))/gu

/** The first compound of the line that ends in the name of a thing, before a boundary or a measure. */
export function headOf(text: string): { readonly from: number; readonly to: number; readonly category: string } | null {
  for (const { 0: said, index } of text.matchAll(word)) {
    const category = heads.find(([form]) => form.test(said))?.[1]
    if (category !== undefined) return { from: index, to: index + said.length, category }
  }
  return null
}
