import './devices.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { Signature } from '../../../core/contract/claims.ts'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { SignatureField } from '../../components/signature.tsx'
import { type Trial, useScanTrial } from '../../hooks/scanner.ts'
import { useWords } from '../../i18n/index.ts'
import { maskedScan } from './masked-scan.ts'
import { Printers } from './printers.tsx'

/** Tries what stands at the counter: scanner, card reader, pen, printer. Nothing here is kept, and nothing that is scanned is opened. */
export function Devices() {
  const { t } = useWords()
  const [trial, setTrial] = useState<Trial | null>(null)
  useScanTrial(setTrial)
  return (
    <div className="stack devices">
      <h1>{t('devices.title')}</h1>
      <p className="quiet">{t('devices.text')}</p>
      <div className="devices-columns">
        <div className="stack">
          <Card title={t('devices.scanner')}>
            {trial === null || trial.scan.card !== undefined ? (
              <p className="quiet">{t('devices.scannerHint')}</p>
            ) : (
              <Came trial={trial} />
            )}
          </Card>
          <Card title={t('devices.reader')}>
            {trial?.scan.card === undefined ? (
              <p className="quiet">{t('devices.readerHint')}</p>
            ) : (
              <Came trial={trial} />
            )}
          </Card>
          <Pen />
        </div>
        <div className="stack">
          <Printers />
          <Printer />
        </div>
      </div>
    </div>
  )
}

/** What came, how fast, of which kind, and what to set where it came badly. */
function Came({ trial }: { readonly trial: Trial }) {
  const { t } = useWords()
  const { scan, characters, pace, inputMethod, suffix } = trial
  const lines = [
    [t('devices.kind'), t(`devices.is.${scan.card === undefined ? scan.is : 'card'}`)],
    [t('devices.read'), maskedScan(scan)],
    ...(scan.card === undefined
      ? []
      : [
          [t('operator.name'), scan.card.name === null ? t('devices.notGiven') : t('devices.given')],
          [t('devices.address'), scan.card.address === null ? t('devices.notGiven') : t('devices.given')],
        ]),
    [t('devices.speed'), t('devices.pace', { n: characters, ms: Math.round(pace * 10) / 10 })],
    [t('devices.suffix'), suffix ?? t('devices.noSuffix')],
  ] as const
  return (
    <div role="status">
      <p>
        {suffix === null ? (
          <Chip tone="amber">{t('devices.noEnter')}</Chip>
        ) : (
          <Chip tone="green">{t('devices.works')}</Chip>
        )}{' '}
        {inputMethod && <Chip tone="blue">{t('devices.inputMethod')}</Chip>}
      </p>
      <dl className="fields">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Pen() {
  const { t } = useWords()
  const [signed, setSigned] = useState<Signature | null>(null)
  const points = signed?.strokes.reduce((sum, stroke) => sum + stroke.length, 0) ?? 0
  return (
    <Card title={t('devices.pen')}>
      <p className="quiet">{t('devices.penHint')}</p>
      <SignatureField label={t('devices.pen')} change={setSigned} />
      <p role="status" className="quiet">
        {signed === null ? t('devices.noStroke') : t('devices.strokes', { n: signed.strokes.length, points })}
      </p>
    </Card>
  )
}

function Printer() {
  const { t } = useWords()
  return (
    <Card
      title={t('devices.printer')}
      aside={
        <Button onClick={() => window.print()}>
          {t('devices.print')} <Key>Ctrl P</Key>
        </Button>
      }
    >
      <p className="quiet">{t('devices.printerHint')}</p>
      <div className="printer-pattern">
        <p>永和九年 重庆 𫖯 㛃 䶮 ABCabc 0123456789</p>
        <p className="printer-small">8 pt 领取人签名 经手人 复核人 1lI0O</p>
        <div className="printer-lines" aria-hidden="true" />
      </div>
    </Card>
  )
}
