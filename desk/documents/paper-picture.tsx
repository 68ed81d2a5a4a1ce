import type { ReactElement } from 'react'
import type { Sentence } from '../../core/sentence.ts'
import type { Language } from './page.tsx'
import type { PaperPhoto } from './paper.ts'

type Props = { readonly photo: PaperPhoto; readonly caption: Sentence; readonly language: Language }

const without: Record<Extract<PaperPhoto, string>, Sentence> = {
  gone: {
    zh: '原附照片已从登记中删去,不再印出。',
    en: 'The photo was taken out of the record and is no longer printed.',
  },
  'no-leave': {
    zh: '登记已改为未成年人或年龄不明,照片未经值班长准许,不再印出。',
    en: 'The record now says a minor or no age; without leave of a supervisor the photo is no longer printed.',
  },
}
const onScreen: Sentence = { zh: '屏幕上模糊,打印时清晰。', en: 'Blurred on the screen, clear in print.' }

/** The photo on a search notice, or in its place why there is none any more. */
export const PaperPicture = ({ photo, caption, language }: Props): ReactElement => {
  if (typeof photo === 'string') {
    return (
      <figure className="picture">
        <div className="none">{without[photo][language]}</div>
      </figure>
    )
  }
  return (
    <figure className="picture">
      <img src={`data:image/jpeg;base64,${photo.jpeg}`} alt="" />
      <figcaption>
        {photo.veiled && <div>{onScreen[language]}</div>}
        {caption[language]}
      </figcaption>
    </figure>
  )
}
