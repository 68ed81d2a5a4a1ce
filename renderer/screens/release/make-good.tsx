import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { type DocumentType, documentNames } from '../../../core/claim.ts'
import type { ClaimView } from '../../../core/contract/claims.ts'
import { type MakeableNeed, needNames } from '../../../core/release/requirements.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { nobody, SecondPersonFields, secondOf } from '../../components/second-person.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly claim: ClaimView; readonly need: MakeableNeed; readonly close: () => void }

const documents = (Object.keys(documentNames) as DocumentType[]).filter((type) => type !== 'none')

/** Takes in what was missing at a handover: the document, the colleague's signature, or in words what was brought. */
export function MakeGood({ claim, need, close }: Props) {
  const { t, pick } = useWords()
  const queries = useQueryClient()
  const [documentType, setType] = useState<DocumentType>('resident-id')
  const [documentNumber, setNumber] = useState('')
  const [words, setWords] = useState('')
  const [second, setSecond] = useState(nobody)
  const make = useMutation(
    api.claims.makeGood.mutationOptions({
      onSuccess: () => {
        close()
        return queries.invalidateQueries()
      },
    }),
  )
  const colleague = secondOf(second)
  // Who checked on the police network had no document to show; who did the checking is what counts.
  const onNetwork = need === 'document' && documentType === 'police-network'
  const ready =
    need === 'second'
      ? colleague !== undefined
      : need === 'document' && !onNetwork
        ? documentNumber.trim() !== ''
        : words.trim() !== ''
  const submit = () => {
    if (!ready || make.isPending) return
    make.mutate({
      claim: claim.id,
      need,
      documentType: need === 'document' ? documentType : 'none',
      documentNumber: onNetwork ? '' : documentNumber.trim(),
      words: words.trim(),
      ...(colleague === undefined ? {} : { second: colleague }),
    })
  }
  const title = t('owing.bring', { what: pick(needNames[need]) })
  return (
    <Dialog title={title} close={close}>
      <form aria-label={title} onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(submit)}>
        {need === 'second' && <SecondPersonFields value={second} change={setSecond} />}
        {need === 'document' && (
          <>
            {!onNetwork && (
              <TypedLine
                label={t('release.documentNumber')}
                maxLength={40}
                scanned
                value={documentNumber}
                change={setNumber}
              />
            )}
            <Labelled label={t('release.documentType')}>
              {(id) => (
                <Select
                  id={id}
                  className="medium"
                  options={documents.map((value) => ({ value, label: pick(documentNames[value]) }))}
                  value={documentType}
                  onChange={setType}
                />
              )}
            </Labelled>
          </>
        )}
        {need !== 'second' && (
          <TypedLine
            label={t(onNetwork ? 'release.checkedBy' : 'owing.words')}
            maxLength={200}
            value={words}
            change={setWords}
          />
        )}
        <ProblemNote error={make.error} />
        <SubmitOrCancel
          label={t('owing.submit')}
          submit={submit}
          close={close}
          ready={ready}
          pending={make.isPending}
        />
      </form>
    </Dialog>
  )
}
