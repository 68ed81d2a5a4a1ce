import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import { type HolidayYear, holidayNotice, readHolidayNotice } from '../../../core/holidays.ts'
import { legalDayOf } from '../../../core/legal-clock.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'

type Year = HolidayYear & { readonly year: string }

/** The rest days that move a last day, year by year; each autumn the next year's have to be entered. */
export function Holidays() {
  const { t } = useWords()
  const { operator } = useDesk()
  const [open, setOpen] = useState(false)
  const years = useQuery(api.notices.holidays.queryOptions())
  const may = mayDo(operator.role, 'notices.setHolidays')
  useKeys({ h: may && years.data !== undefined ? () => setOpen(true) : undefined })
  return (
    <Card
      title={t('legal.holidays')}
      aside={
        may && (
          <Button size="small" disabled={years.data === undefined} onClick={() => setOpen(true)}>
            {t('legal.editHolidays')} <Key>H</Key>
          </Button>
        )
      }
    >
      <p className="quiet">{t('legal.holidaysHint')}</p>
      <Asked query={years}>
        {(known) => (
          <>
            <Years years={known} />
            {open && <EditHolidays years={known} close={() => setOpen(false)} />}
          </>
        )}
      </Asked>
    </Card>
  )
}

/** This year and the next, in which the finds of today end. */
function useYears(): readonly [string, string] {
  const desk = useDesk()
  const year = Number(legalDayOf(desk.now, desk).slice(0, 4))
  return [String(year), String(year + 1)]
}

function Years({ years }: { readonly years: readonly Year[] }) {
  const { t } = useWords()
  const wanted = useYears()
  const known = new Map(years.map((one) => [one.year, one]))
  return (
    <ul className="legal-years">
      {wanted.map((year) => {
        const one = known.get(year)
        return (
          <li key={year}>
            <b className="figures">{year}</b>{' '}
            {one?.published === true ? (
              <>
                <Chip tone="green">{t('legal.yearEntered')}</Chip>{' '}
                <span className="quiet">{t('legal.yearDays', { off: one.off.length, work: one.work.length })}</span>
              </>
            ) : (
              <>
                <Chip tone="amber">{t('legal.yearMissing')}</Chip>{' '}
                <span className="quiet">{t('legal.yearMissingText')}</span>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function EditHolidays({ years, close }: { readonly years: readonly Year[]; readonly close: () => void }) {
  const { t, language, list } = useWords()
  const queries = useQueryClient()
  const [thisYear, nextYear] = useYears()
  const [year, setYear] = useState(nextYear)
  const textOf = (of: string): string => {
    const one = years.find((known) => known.year === of)
    return one === undefined ? '' : holidayNotice(one, of)[language]
  }
  const [text, setText] = useState(() => textOf(nextYear))
  const save = useMutation(
    api.notices.setHolidays.mutationOptions({
      onSuccess: () => {
        close()
        return queries.invalidateQueries({ queryKey: api.notices.key() })
      },
    }),
  )
  const read = readHolidayNotice(text, year)
  const ready = read.off.length > 0 && read.unread.length === 0
  const submit = () => {
    if (ready && !save.isPending) save.mutate({ year, off: [...read.off], work: [...read.work] })
  }
  return (
    <Dialog title={t('legal.editHolidays')} close={close}>
      <form
        className="legal-form"
        aria-label={t('legal.editHolidays')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return
          event.preventDefault()
          submit()
        }}
      >
        <Choice
          label={t('legal.year')}
          required
          options={[String(Number(thisYear) - 1), thisYear, nextYear].map((value) => ({ value, label: value }))}
          value={year}
          choose={(next) => {
            if (next === null) return
            setYear(next)
            setText(textOf(next))
          }}
        />
        <Labelled label={t('legal.holidayText')} hint={t('legal.holidayTextHint')}>
          {(id, note) => (
            <Input.TextArea
              id={id}
              aria-describedby={note}
              rows={9}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Labelled>
        <p role="status">
          {t('legal.holidaysRead', { off: read.off.length, work: read.work.length })}{' '}
          {read.unread.length > 0 && (
            <span className="hint-wrong">{t('legal.holidaysUnread', { what: list(read.unread.slice(0, 3)) })}</span>
          )}
        </p>
        <ProblemNote error={save.error} />
        <div className="form-buttons">
          <Button type="primary" size="large" disabled={!ready} loading={save.isPending} onClick={submit}>
            {t('legal.saveHolidays', { year })} <Key>Ctrl Enter</Key>
          </Button>
          <Button size="large" onClick={close}>
            {t('action.cancel')} <Key>Esc</Key>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
