import table from 'opencc-js/dict/TSCharacters'

/*
 * OpenCC's table of single characters, one of its two directions (29 KB): what is compared here is compared character by character,
 * so that its phrases (1 MB) would change nothing.
 */
const simplifiedOf = new Map(
  table.split('|').map((row) => {
    const [traditional, simplified] = row.split(' ')
    return [traditional, simplified] as const
  }),
)

const chinese = /\p{Script=Han}/gu

/** Chinese in simplified characters, as visitors from Taiwan, Hong Kong and their documents do not write it. */
export const simplified = (text: string): string =>
  text.replace(chinese, (character) => simplifiedOf.get(character) ?? character)
