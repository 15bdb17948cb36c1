import { useEffect, useRef } from 'react'
import { countWords } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { barHref } from './bar-link.ts'
import { spanWords, stateWords } from './bar-words.ts'
import { ActivityIf, PermitIf, PlanIf } from './if-parts.tsx'
import { dayNumber, type Days } from './programme-days.ts'
import type { PlacedBar } from './programme-lanes.ts'
import { ended, isSame, keepsStart, moved } from './what-if.ts'

interface BarPanelProps {
  placed: PlacedBar
  tried: Days | undefined
  canTry: boolean
  /** Undefined takes the tried dates away. */
  onTry: (days: Days | undefined) => void
  onClose: () => void
  /** Takes the focus: for who has not opened it with a mouse. */
  isAwaited: boolean
}

/** The chosen bar, and what other dates would mean for it. Trying changes nothing. */
export function BarPanel({ placed, tried, canTry, onTry, onClose, isAwaited }: BarPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (isAwaited) panel.current?.focus()
  }, [isAwaited])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const { bar } = placed
  const now = { from: placed.from, to: bar.end_date.slice(0, 10) }
  const days = tried ?? now
  const put = (next: Days) => onTry(isSame(next, now) ? undefined : next)
  return (
    <div ref={panel} tabIndex={-1} className="app-programme__panel">
      <FramedPanel
        title={`${bar.street_name}: ${bar.organisation}`}
        note={
          <button type="button" className="app-link-button" onClick={onClose}>
            Close<span className="govuk-visually-hidden"> {bar.reference}</span>
          </button>
        }
      >
        <div className="app-programme__chosen">
          <div className="app-programme__facts">
            <p className="govuk-body">
              <AppLink href={barHref(bar)}>{bar.reference}</AppLink>, {stateWords(placed)}
            </p>
            <p className="govuk-body">
              {spanWords(now)}
              {bar.traffic_management_type_string ? `. ${bar.traffic_management_type_string}` : ''}
            </p>
            {canTry ? <Controls placed={placed} days={days} onPut={put} /> : null}
            {tried ? (
              <p className="govuk-body" role="status">
                Tried: <strong>{spanWords(tried)}</strong>, {shiftWords(now, tried)}. Nothing is changed until you ask.{' '}
                <button type="button" className="app-link-button" onClick={() => onTry(undefined)}>
                  Back to its own dates
                </button>
              </p>
            ) : null}
          </div>
          {canTry ? <Meaning placed={placed} now={now} tried={tried} /> : null}
        </div>
      </FramedPanel>
    </div>
  )
}

function Meaning({ placed, now, tried }: { placed: PlacedBar; now: Days; tried: Days | undefined }) {
  const { bar } = placed
  if (bar.kind === 'activity') return <ActivityIf bar={bar} now={now} tried={tried} />
  if (bar.kind === 'forward_plan') return <PlanIf bar={bar} now={now} tried={tried} />
  return <PermitIf bar={bar} now={now} tried={tried} />
}

interface ControlsProps {
  placed: PlacedBar
  days: Days
  onPut: (days: Days) => void
}

/** What a hand does by dragging, as buttons and typed dates. */
function Controls({ placed: { bar }, days, onPut }: ControlsProps) {
  const isStarted = keepsStart(bar)
  return (
    <div className="app-programme__try" role="group" aria-label={`What if ${bar.reference} had other dates`}>
      <div className="govuk-button-group">
        {isStarted ? null : (
          <>
            <Button variant="secondary" size="row" onPress={() => onPut(moved(bar, days, -1))}>
              Move −1 day
            </Button>
            <Button variant="secondary" size="row" onPress={() => onPut(moved(bar, days, 1))}>
              Move +1 day
            </Button>
          </>
        )}
        <Button variant="secondary" size="row" onPress={() => onPut(ended(days, -1))}>
          End −1 day
        </Button>
        <Button variant="secondary" size="row" onPress={() => onPut(ended(days, 1))}>
          End +1 day
        </Button>
      </div>
      <div className="app-programme__dates">
        {isStarted ? null : (
          <FilterText
            label="Start"
            type="date"
            value={days.from}
            onCommit={(from) => from && onPut({ from, to: from > days.to ? from : days.to })}
          />
        )}
        <FilterText
          label="End"
          type="date"
          value={days.to}
          onCommit={(to) => to && to >= days.from && onPut({ from: days.from, to })}
        />
      </div>
      {isStarted ? <p className="govuk-body-s">These works have started: only their end can be another.</p> : null}
    </div>
  )
}

function shiftWords(now: Days, tried: Days): string {
  const start = dayNumber(tried.from) - dayNumber(now.from)
  const end = dayNumber(tried.to) - dayNumber(now.to)
  const words = (by: number) => `${countWords(Math.abs(by), 'day')} ${by < 0 ? 'earlier' : 'later'}`
  if (start === end) return words(start)
  return [start === 0 ? '' : `starts ${words(start)}`, end === 0 ? '' : `ends ${words(end)}`].filter(Boolean).join(', ')
}
