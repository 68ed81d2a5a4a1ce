import './statistics.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { FiguresView } from '../../../core/contract/statistics.ts'
import { dayOf } from '../../../core/venue-day.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { WorkbookButton } from '../../components/workbook-button.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { Groups } from './groups.tsx'

type Period = { readonly from: string; readonly to: string }

/** The day in figures, for the bulletin and for the shift; any other period by its days. */
export function Statistics() {
  const { t } = useWords()
  const desk = useDesk()
  const today = dayOf(desk.now, desk)
  const [period, setPeriod] = useState<Period>({ from: today, to: today })
  const figures = useQuery(api.statistics.figures.queryOptions({ input: period, placeholderData: keepPreviousData }))
  return (
    <div className="stack statistics">
      <header className="statistics-head">
        <h1>{t('nav.statistics')}</h1>
        <PeriodPicker period={period} today={today} choose={setPeriod} />
        <Workbook period={period} />
      </header>
      <Asked query={figures}>
        {(counted) => (
          <>
            <Press figures={counted} />
            <Groups figures={counted} />
          </>
        )}
      </Asked>
    </div>
  )
}

type PickerProps = { readonly period: Period; readonly today: string; readonly choose: (period: Period) => void }

function PeriodPicker({ period, today, choose }: PickerProps) {
  const { t } = useWords()
  const set = (change: Partial<Period>) => {
    const next = { ...period, ...change }
    // Either end may be moved past the other; the other follows.
    if (next.from <= next.to) return choose(next)
    const day = change.from ?? change.to ?? today
    choose({ from: day, to: day })
  }
  const picker = (name: 'from' | 'to', label: string) => (
    <span className="period">
      <label htmlFor={`period-${name}`}>{label}</label>
      <DatePicker
        id={`period-${name}`}
        allowClear={false}
        value={dayjs(period[name])}
        onChange={(day) => day && set({ [name]: day.format('YYYY-MM-DD') })}
      />
    </span>
  )
  return (
    <>
      {picker('from', t('statistics.from'))}
      {picker('to', t('statistics.to'))}
      <Button onClick={() => choose({ from: today, to: today })}>{t('board.today')}</Button>
    </>
  )
}

function Press({ figures }: { readonly figures: FiguresView }) {
  const { t, pick } = useWords()
  const [copied, setCopied] = useState('')
  const sentence = pick(figures.press)
  const copy = async () => {
    await navigator.clipboard.writeText(sentence)
    setCopied(sentence)
  }
  useKeys({ c: sentence === '' ? undefined : () => void copy() })
  return (
    <Card
      title={t('statistics.press')}
      aside={
        <Button disabled={sentence === ''} onClick={() => void copy()}>
          {copied === sentence && sentence !== '' ? t('statistics.copied') : t('statistics.copy')} <Key>C</Key>
        </Button>
      }
    >
      <p className="press" role="status">
        {sentence === '' ? t('statistics.nothing') : sentence}
      </p>
      <dl className="four five">
        {(['persons', 'items', 'medical', 'disputes', 'adults'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`figure.${name}`)}</dt>
            <dd>{figures[name]}</dd>
          </div>
        ))}
      </dl>
      {figures.posted > 0 && <p className="quiet">{t('figure.posted', { n: figures.posted })}</p>}
    </Card>
  )
}

function Workbook({ period }: { readonly period: Period }) {
  const { t, language } = useWords()
  return (
    <WorkbookButton
      label={t('statistics.workbook')}
      at="D"
      ask={() => client.statistics.workbook({ ...period, language })}
    />
  )
}
