import { useId, useState } from 'react'
import { highestRate, leastTarget, lowestRate, quarterlyQuota } from '../../../domain/rules/sample-quota.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Button } from '../../components/Button.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import './quota-planner.css'

const weeksInQuarter = 13
const mostUnits = 20_000

/** What units, rate and shares come to, before anything is set; nothing of it is kept (BR-PBI-01, 09, 10). */
export function QuotaPlanner() {
  const [units, setUnits] = useState(1000)
  const [rate, setRate] = useState(30)
  const [shareA, setShareA] = useState(34)
  const [shareB, setShareB] = useState(33)
  const quota = quarterlyQuota([units], rate)
  const least = leastTarget(quota)
  const a = Math.floor((quota * shareA) / 100)
  const b = Math.floor((quota * Math.min(shareB, 100 - shareA)) / 100)
  const c = quota - a - b
  const low = Object.entries({ A: a, B: b, C: c }).filter(([, target]) => target < least)
  const search = new URLSearchParams({ units: `${units}`, rate: `${rate}`, a: `${a}`, b: `${b}`, c: `${c}` })
  return (
    <div className="app-narrow">
      <BackLink href={recordPaths.samplingAdministration()} />
      <PageTitle title="Plan a quota" size="journey" />
      <p className="govuk-body">Nothing is saved. Which rates a promoter may have depends on its last quarter.</p>
      <Slider label="Inspection units in a year" value={units} least={0} most={mostUnits} step={10} onMove={setUnits} />
      <Slider
        label="Inspection rate (%)"
        value={rate}
        least={lowestRate}
        most={highestRate}
        step={5}
        onMove={setRate}
      />
      <Slider label="Share of category A (%)" value={shareA} least={0} most={100} step={1} onMove={setShareA} />
      <Slider
        label="Share of category B (%)"
        value={Math.min(shareB, 100 - shareA)}
        least={0}
        most={100 - shareA}
        step={1}
        onMove={setShareB}
      />
      <div role="status">
        <SummaryCard
          title="What it comes to"
          rows={[
            { key: 'Quota for the quarter', value: String(quota) },
            { key: 'Least of each target', value: String(least) },
            { key: 'Categories A, B and C', value: `${a}, ${b} and ${c}` },
            { key: 'Inspections a week', value: (quota / weeksInQuarter).toFixed(1) },
            {
              key: 'Lawful',
              value:
                low.length === 0
                  ? 'Yes'
                  : `No: ${low.map(([name]) => `category ${name}`).join(' and ')} must be at least ${least}`,
            },
          ]}
        />
      </div>
      <Button
        href={recordPaths.newSampleTarget(`?${search}`)}
        {...(low.length === 0 ? {} : { notNow: 'A target is below the least' })}
      >
        Use these figures
      </Button>
    </div>
  )
}

interface SliderProps {
  label: string
  value: number
  least: number
  most: number
  step: number
  onMove: (value: number) => void
}

/** The same number twice: to be moved and to be typed. */
function Slider({ label, value, least, most, step, onMove }: SliderProps) {
  const id = useId()
  const move = (text: string) => {
    const typed = Math.trunc(Number(text))
    if (Number.isFinite(typed)) onMove(Math.min(most, Math.max(least, typed)))
  }
  const [typing, setTyping] = useState<string>()
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <div className="app-slider">
        <input
          className="govuk-input govuk-input--width-5"
          id={id}
          inputMode="numeric"
          value={typing ?? String(value)}
          onChange={({ target }) => setTyping(target.value)}
          onBlur={() => {
            if (typing !== undefined) move(typing)
            setTyping(undefined)
          }}
        />
        <input
          className="app-slider__range"
          type="range"
          aria-label={`${label}, slider`}
          min={least}
          max={most}
          step={step}
          value={value}
          onChange={({ target }) => move(target.value)}
        />
      </div>
    </div>
  )
}
