import './chart.css'
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { ChartLane } from './chart-lane.tsx'
import { ChartGround, ChartHead } from './chart-scale.tsx'
import { ChartTip } from './chart-tip.tsx'
import { barBeside, type Lane, type PlacedBar, type Way } from './programme-lanes.ts'
import type { Days } from './programme-days.ts'
import { lengthOf, scales, type Zoom } from './programme-scale.ts'
import { useBarDrag } from './use-bar-drag.ts'
import { usePrinting } from './use-printing.ts'

interface ChartProps {
  lanes: readonly Lane[]
  zoom: Zoom
  days: Days
  today: string
  /** What the rows are: "Street". */
  rowsAre: string
  /** What stands on a bar, in words. */
  labelOf: (placed: PlacedBar) => string
  /** How many share the street and a day with a bar, by its reference; those without any are not in it. */
  overlaps: ReadonlyMap<string, number>
  chosenKey: string | undefined
  /** Other dates for the chosen bar. */
  tried: Days | undefined
  canTry: (placed: PlacedBar) => boolean
  /** `byKey` is true for who pressed Enter: the focus can follow what opens. */
  onChoose: (key: string, byKey: boolean) => void
  /** While a bar is dragged, and once more when it is let go. */
  onTry: (key: string, by: number, isDone: boolean) => void
}

/** Height of a line in pixels; the style sheet has the same. */
const laneHeight = 36
/** The columns over the bars, which stay. */
const headHeight = 52
/** Lines drawn above and below those in view. */
const spare = 8
/** Lines that a printed programme has at most. */
const mostPrinted = 500

const keys: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** Thousands of bars, of which only the lines in view are there. One bar can be reached with Tab, the others with arrows. */
export function Chart(props: ChartProps) {
  const { lanes, zoom, days, today, rowsAre, labelOf, overlaps, chosenKey, tried, onChoose } = props
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ first: 0, rows: 30, width: 900 })
  const [at, setAt] = useState<string>()
  const [tip, setTip] = useState<string>()
  const isPrinting = usePrinting()
  const byKey = useMemo(
    () => new Map(lanes.flatMap(({ bars }, row) => bars.map((bar) => [bar.key, { bar, row }]))),
    [lanes],
  )
  const activeKey = [at, chosenKey].find((key) => key !== undefined && byKey.has(key)) ?? lanes[0]?.bars[0]?.key
  const pixelsPerDay = view.width / lengthOf(days)
  const drag = useBarDrag({ byKey, pixelsPerDay, canTry: props.canTry, onTry: props.onTry })
  const wantsFocus = useRef(false)
  const lookedAt = useRef<string>(undefined)

  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const measure = () => {
      const track = element.querySelector('.app-gantt__columns')?.clientWidth ?? 900
      setView((before) => ({ ...before, rows: Math.ceil(element.clientHeight / laneHeight), width: track }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!wantsFocus.current || activeKey === undefined) return
    wantsFocus.current = false
    frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(activeKey)}"]`)?.focus({ preventScroll: true })
  })

  useEffect(() => {
    // what was chosen elsewhere, or in a link, is brought here once
    const row = chosenKey === undefined ? undefined : byKey.get(chosenKey)?.row
    if (row === undefined || lookedAt.current === chosenKey) return
    lookedAt.current = chosenKey
    bringIntoView(row)
  })

  function onScroll() {
    const first = Math.floor((frame.current?.scrollTop ?? 0) / laneHeight)
    setView((before) => (before.first === first ? before : { ...before, first }))
  }

  function bringIntoView(row: number) {
    const element = frame.current
    if (!element) return
    const [top, bottom] = [row * laneHeight, (row + 1) * laneHeight + headHeight]
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
    onScroll()
  }

  function go(key: string) {
    bringIntoView(byKey.get(key)?.row ?? 0)
    wantsFocus.current = true
    setAt(key)
    setTip(key)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') setTip(undefined)
    const way = keys[event.key]
    const from = keyUnder(event.target)
    if (!way || !from || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const to = barBeside(lanes, from, way)
    if (to) go(to)
  }

  const first = isPrinting ? 0 : Math.max(0, view.first - spare)
  const last = isPrinting ? mostPrinted : view.first + view.rows + spare
  const shown = tip === undefined ? undefined : byKey.get(tip)
  const style = {
    '--app-lane': `${laneHeight}px`,
    '--app-lanes': Math.min(lanes.length, isPrinting ? mostPrinted : lanes.length),
    '--app-least': `${Math.round(scales[zoom].leastPixels * lengthOf(days))}px`,
  } as CSSProperties
  return (
    <div
      ref={frame}
      className="app-gantt"
      role="toolbar"
      aria-label="Programme chart"
      tabIndex={-1}
      style={style}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const key = keyUnder(event.target)
        if (key) setAt(key)
        setTip(key)
      }}
      onBlur={() => setTip(undefined)}
      onPointerOver={(event) => setTip(keyUnder(event.target))}
      onPointerLeave={() => setTip(undefined)}
      onClick={(event) => {
        const key = keyUnder(event.target)
        if (key && !drag.wasDrag()) onChoose(key, event.detail === 0)
      }}
      {...drag.handlers}
    >
      <div className="app-gantt__sheet">
        <ChartHead
          zoom={zoom}
          days={days}
          today={today}
          corner={view.first > 0 ? (lanes[view.first]?.name ?? rowsAre) : rowsAre}
        />
        <div className="app-gantt__body">
          <ChartGround zoom={zoom} days={days} today={today} />
          {lanes.slice(first, last).map((lane, index) => {
            const has = (key: string | undefined) => (lane.bars.some((one) => one.key === key) ? key : undefined)
            const chosenHere = has(chosenKey)
            return (
              <ChartLane
                key={`${lane.group} ${lane.bars[0]?.key ?? ''}`}
                lane={lane}
                row={first + index}
                days={days}
                width={view.width}
                labelOf={labelOf}
                overlaps={overlaps}
                activeKey={has(activeKey)}
                chosenKey={chosenHere}
                tried={chosenHere ? tried : undefined}
              />
            )
          })}
          {shown ? (
            <ChartTip
              placed={shown.bar}
              row={shown.row}
              days={days}
              overlaps={overlaps.get(shown.bar.bar.reference) ?? 0}
              isLow={shown.row > 4 && shown.row > lanes.length - 6}
            />
          ) : null}
        </div>
      </div>
    </div>
  )
}

function keyUnder(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined
}
