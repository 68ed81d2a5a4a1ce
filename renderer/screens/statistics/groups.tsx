import type { FiguresView } from '../../../core/contract/statistics.ts'
import { Card } from '../../components/card.tsx'
import { useEveryZone } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { categoryName } from '../../words/category.ts'
import { zoneName } from '../../words/zone-name.ts'

type Line = { readonly name: string; readonly reported: number; readonly resolved: number; readonly open?: number }

/** The same cases counted by kind, category, hour and zone. */
export function Groups({ figures }: { readonly figures: FiguresView }) {
  const words = useWords()
  const { t } = words
  const zones = useEveryZone()
  const byCount = (a: Line, b: Line): number => b.reported - a.reported
  return (
    <div className="groups">
      <Group
        title={t('statistics.byKind')}
        lines={figures.byKind.map((row) => ({ ...row, name: t(`kind.${row.kind}`) }))}
        note={t('statistics.kindNote')}
      />
      <Group
        title={t('statistics.byHour')}
        lines={figures.byHour.map((row) => ({ ...row, name: `${String(row.hour).padStart(2, '0')}:00` }))}
      />
      <Group
        title={t('statistics.byCategory')}
        lines={figures.byCategory.map((row) => ({ ...row, name: categoryName(row.category, words) })).sort(byCount)}
      />
      <Group
        title={t('statistics.byZone')}
        lines={figures.byZone
          .map((row) => ({
            ...row,
            name: row.zone === null ? t('statistics.noZone') : zoneName(zones, row.zone, words),
          }))
          .sort(byCount)}
      />
    </div>
  )
}

type GroupProps = {
  readonly title: string
  readonly lines: readonly Line[]
  /** What the columns do not count. */
  readonly note?: string
}

function Group({ title, lines, note }: GroupProps) {
  const { t } = useWords()
  const most = Math.max(1, ...lines.map((line) => line.reported))
  const shown = lines.filter((line) => line.reported > 0 || line.resolved > 0 || (line.open ?? 0) > 0)
  const withOpen = lines.some((line) => line.open !== undefined)
  return (
    <Card title={title}>
      {shown.length === 0 ? (
        <p className="quiet">{t('statistics.nothing')}</p>
      ) : (
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">
                <span className="spoken">{title}</span>
              </th>
              <th scope="col">
                <span className="spoken">{t('statistics.share')}</span>
              </th>
              <th scope="col">{t('statistics.reported')}</th>
              <th scope="col">{t('statistics.resolved')}</th>
              {withOpen && <th scope="col">{t('statistics.open')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td className="counts-bar" aria-hidden="true">
                  <span style={{ width: `${(line.reported / most) * 100}%` }} />
                </td>
                <td>{line.reported}</td>
                <td>{line.resolved}</td>
                {withOpen && <td>{line.open}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {note !== undefined && shown.length > 0 && <p className="hint">{note}</p>}
    </Card>
  )
}
