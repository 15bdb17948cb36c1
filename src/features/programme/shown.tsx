import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useActing } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { BarPanel } from './bar-panel.tsx'
import { BarsTable } from './bars-table.tsx'
import { labelByPlace, labelByStreet } from './bar-words.ts'
import { Chart } from './chart.tsx'
import { ChartKey } from './chart-key.tsx'
import type { ProgrammeView } from './programme-address.ts'
import type { Days } from './programme-days.ts'
import { lanesOf, placed, type PlacedBar, type ProgrammeBar } from './programme-lanes.ts'
import { streetOverlaps } from './street-overlaps.ts'
import { canTry, isSame, moved, type Tried } from './what-if.ts'

interface ShownProps {
  bars: readonly ProgrammeBar[]
  view: ProgrammeView
  show: 'chart' | 'table'
  days: Days
  today: string
  rowsAre: string
  onChange: (part: Partial<ProgrammeView>) => void
}

/** The bars as chart or as table, and the chosen one with the dates that are tried for it. */
export function Shown({ bars, view, show, days, today, rowsAre, onChange }: ShownProps) {
  const { role, user } = useActing()
  const lanes = useMemo(() => lanesOf(bars, today), [bars, today])
  // while a hand drags, the address waits
  const [dragged, setDragged] = useState<Tried>()
  // a bar of two areas stands twice: the one that was pressed is the chosen one
  const [key, setKey] = useState<string>()
  const reference = dragged?.reference ?? view.bar
  const chosen = useMemo(() => {
    const same = bars.filter((bar) => bar.reference === reference).map((bar) => placed(bar, today))
    return same.find((one) => one.key === key) ?? same[0]
  }, [bars, reference, key, today])
  const overlaps = useMemo(() => streetOverlaps(bars.map((bar) => placed(bar, today))), [bars, today])
  const [isAwaited, setAwaited] = useState(false)
  const opener = useRef<Element>(null)
  const chart = useRef<HTMLDivElement>(null)
  const wasAt = useRef<number>(undefined)
  useLayoutEffect(() => {
    // what opens above the chart must not take the bar away from under the hand
    const before = wasAt.current
    if (!chosen) return
    wasAt.current = undefined
    const now = chart.current?.getBoundingClientRect().top
    if (before !== undefined && now !== undefined && now > before) window.scrollBy(0, now - before)
  })
  const ownAuthority = role === 'HighwayAuthority' ? user.organisation_reference : undefined
  const mayTry = ({ bar }: PlacedBar) => canTry(bar, ownAuthority)
  const tried = dragged ?? view.tried

  function hold() {
    wasAt.current = chart.current?.getBoundingClientRect().top
  }

  /** The next bar, in the order of the rows, that shares its street and days; after the last the first. */
  function nextOverlap(): string {
    const all = bars.filter(({ reference: one }) => overlaps.has(one)).map((bar) => `${bar.group} ${bar.reference}`)
    return all[(all.indexOf(chosen?.key ?? '') + 1) % all.length] ?? ''
  }

  function choose(next: string, byKey: boolean) {
    opener.current = document.activeElement
    setAwaited(byKey)
    hold()
    setKey(next)
    const bar = bars.find((one) => `${one.group} ${one.reference}` === next)
    if (bar && bar.reference !== view.bar) onChange({ bar: bar.reference, tried: undefined })
  }

  function drag(next: string, by: number, isDone: boolean) {
    const bar = bars.find((one) => `${one.group} ${one.reference}` === next)
    if (!bar) return
    if (!dragged) hold()
    setAwaited(false)
    setKey(next)
    const own = ownDays(bar)
    const start = view.tried?.reference === bar.reference ? view.tried : own
    const to = moved(bar, start, by)
    if (!isDone) return setDragged({ reference: bar.reference, ...to })
    setDragged(undefined)
    onChange({ bar: bar.reference, tried: isSame(to, own) ? undefined : { reference: bar.reference, ...to } })
  }

  return (
    <>
      {chosen ? (
        <BarPanel
          key={chosen.key}
          placed={chosen}
          tried={tried}
          canTry={mayTry(chosen)}
          onTry={(next) => onChange({ tried: next && { reference: chosen.bar.reference, ...next } })}
          onClose={() => {
            onChange({ bar: undefined, tried: undefined })
            if (opener.current instanceof HTMLElement) opener.current.focus()
          }}
          isAwaited={isAwaited}
        />
      ) : null}
      {show === 'table' ? (
        <BarsTable bars={bars} today={today} rowsAre={rowsAre} canTry={mayTry} onTry={(next) => choose(next, true)} />
      ) : (
        <div ref={chart}>
          <div className="app-programme__hint">
            <p className="govuk-body-s">
              Choose a bar to see what it is and to try other dates, or drag it. Arrow keys move among the bars.
            </p>
            {overlaps.size > 0 ? (
              <Button variant="secondary" size="row" onPress={() => choose(nextOverlap(), false)}>
                {`Next overlap (${overlaps.size})`}
              </Button>
            ) : null}
          </div>
          <Chart
            lanes={lanes}
            zoom={view.zoom}
            days={days}
            today={today}
            rowsAre={rowsAre}
            overlaps={overlaps}
            labelOf={view.rows === 'street' ? labelByStreet : labelByPlace}
            chosenKey={chosen?.key}
            tried={tried}
            canTry={mayTry}
            onChoose={choose}
            onTry={drag}
          />
          <ChartKey />
        </div>
      )}
    </>
  )
}

const ownDays = (bar: ProgrammeBar): Days => ({ from: bar.start_date.slice(0, 10), to: bar.end_date.slice(0, 10) })
