import { pinyin } from 'pinyin-pro'

/* Every syllable of Putonghua without tones, by its initial (GB/T 16159 spells names with them); v stands for ü. */
const table = `
- a ai an ang ao e ei en eng er o ou
b a ai an ang ao ei en eng i ian iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng o ou u
d a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve ue
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
y a an ang ao e i in ing o ong ou u uan ue un
w a ai an ang ei en eng o u
`
const syllables: ReadonlySet<string> = new Set(
  table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [initial, ...finals] = row.split(' ')
      return finals.map((final) => (initial === '-' ? final : initial + final))
    }),
)

const longest = 6

/** Fewest syllables that a typed word is made of; null for a word that is no pinyin. */
function wordSyllables(word: string): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end++) {
    best[end] = null
    for (let from = Math.max(0, end - longest); from < end; from++) {
      const before = best[from]
      const syllable = word.slice(from, end)
      if (!before || !syllables.has(syllable)) continue
      if (best[end] === null || before.length + 1 < best[end]!.length) best[end] = [...before, syllable]
    }
  }
  return best[word.length]!
}

/** ü is typed as v, and as yu in passports. */
const asTyped = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/u\u0304?\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[nl])yu/g, 'v')

/** The syllables of a name in Latin letters if all of it is pinyin; null otherwise. */
export function typedSyllables(text: string): readonly string[] | null {
  const words = asTyped(text).match(/[a-z]+/g)
  if (words === null) return null
  const all = words.map(wordSyllables)
  return all.every((word) => word !== null) ? all.flat() : null
}

/** A name in characters as it is read aloud: surnames by their own readings (曾 zeng, 单 shan, 尉迟 yu chi), without tones. */
export const spokenSyllables = (name: string): readonly string[] =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed', v: true })

/** Folds what Sichuan ears do not tell apart, zh/z ch/c sh/s, n/l, hu/f, ng/n, and the ü that many forms print as u. */
export const fuzzySyllable = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^lv/, 'lu')
    .replace(/^hui$/, 'fei')
    .replace(/^hu(?=[aeno])/, 'f')
    .replace(/^hu$/, 'fu')
    .replace(/ng$/, 'n')
