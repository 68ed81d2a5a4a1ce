import { inHandNames, reactionNames } from '../core/release/reasons.ts'
import type { AskedRelease, Verified } from './release.ts'

/** What was verified, as the slip tells it: in Chinese like the rest of what a clerk types there. An exception stays readable. */
export function verifiedText({ steps, verified }: AskedRelease, { told, missing }: Verified): string {
  const parts = [
    told.right > 0 ? `来人先说对 ${told.right} 项特征` : '',
    ...steps.inHand.map((check) => inHandNames[check].zh),
    steps.samePhoto ? '看过手机照片或户口簿' : '',
    steps.rang ? '当面拨通来人电话' : '',
    steps.reaction === null ? '' : `本人反应:${reactionNames[steps.reaction].zh}`,
    steps.holderSeen ? '证件与本人相符' : '',
    steps.count === null ? '' : `双人清点 ${steps.count.amount} 元(${steps.count.notes})`,
    steps.letter ? '委托书和失主证件已看' : '',
    verified,
    missing.length > 0 ? `缺${missing.map(({ zh }) => zh).join('、')},由值班长准予交接,待补` : '',
  ]
  return parts.filter((part) => part !== '').join(';')
}
