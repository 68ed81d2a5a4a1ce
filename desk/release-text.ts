import { inHandNames, reactionNames } from '../core/release/reasons.ts'
import { listed, type Sentence } from '../core/sentence.ts'
import type { AskedRelease, Verified } from './release.ts'

/**
 * What was verified, as the slip tells it in either language; the clerk's own words stand in both. An exception stays readable.
 */
export function verifiedText({ steps, verified }: AskedRelease, { told, missing }: Verified): Sentence {
  const { reaction, count } = steps
  const lacking = listed(missing)
  const parts: readonly (Sentence | false)[] = [
    told.right > 0 && {
      zh: `来人先说对 ${told.right} 项特征`,
      en: `${told.right} ${told.right === 1 ? 'feature' : 'features'} told rightly first`,
    },
    ...steps.inHand.map((check) => inHandNames[check]),
    steps.samePhoto && { zh: '看过手机照片或户口簿', en: 'photo on their phone or household register seen' },
    steps.rang && { zh: '当面拨通来人电话', en: "claimant's phone rung here" },
    reaction !== null && {
      zh: `本人反应:${reactionNames[reaction].zh}`,
      en: `how the person met them: ${reactionNames[reaction].en}`,
    },
    steps.holderSeen && { zh: '证件与本人相符', en: 'document compared with its holder' },
    count !== null && {
      zh: `双人清点 ${count.amount} 元(${count.notes})`,
      en: `${count.amount} yuan counted by two (${count.notes})`,
    },
    steps.letter && { zh: '委托书和失主证件已看', en: "letter of authority and owner's document seen" },
    verified !== '' && { zh: verified, en: verified },
    missing.length > 0 && {
      zh: `缺${lacking.zh},由值班长准予交接,待补`,
      en: `without ${lacking.en}; allowed by a supervisor, to be made good`,
    },
  ]
  const said = parts.filter((part) => part !== false)
  return { zh: said.map(({ zh }) => zh).join(';'), en: said.map(({ en }) => en).join('; ') }
}
