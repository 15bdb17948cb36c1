/** Draws the chart of the programme with as many bars as the address says; `bench/programme.ts` then scrolls, zooms and drags. */
import { useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { labelByStreet } from '../../src/features/programme/bar-words.ts'
import { Chart } from '../../src/features/programme/chart.tsx'
import { lanesOf, placed, type ProgrammeBar } from '../../src/features/programme/programme-lanes.ts'
import { daysShown, firstDay, type Zoom } from '../../src/features/programme/programme-scale.ts'
import { streetOverlaps } from '../../src/features/programme/street-overlaps.ts'
import { moved, type Tried } from '../../src/features/programme/what-if.ts'

declare global {
  interface Window {
    /** Milliseconds from the bars to the first picture. */
    paintedMs?: number
    frameMs: number[]
    zoomTo: (zoom: Zoom) => void
  }
}

const today = '2026-11-23'
const count = Number(new URLSearchParams(location.search).get('bars'))
const perStreet = 4

function barNumber(at: number): ProgrammeBar {
  const street = Math.floor(at / perStreet)
  const start = Temporal.PlainDate.from('2026-11-09').add({ days: ((at * 37) % 60) + (at % perStreet) * 3 })
  const isStarted = start.toString() <= today
  return {
    group: String(street),
    group_name: `Street ${street}, Marlford`,
    kind: at % 11 === 0 ? 'activity' : 'works',
    reference: `MW${at}-01`,
    work_reference_number: `MW${at}`,
    usrn: street,
    street_name: `Street ${street}`,
    town: 'Marlford',
    organisation: `Promoter ${at % 12}`,
    organisation_swa_code: String(at % 12),
    workstream_prefix: '001',
    work_category: 'minor',
    what: 'Minor',
    phase: isStarted ? 'in_progress' : 'granted',
    status_string: isStarted ? 'In progress' : 'Granted',
    start_date: `${start}T00:00:00.000Z`,
    end_date: `${start.add({ days: 1 + (at % 9) })}T00:00:00.000Z`,
    reasonable_period_end_date: null,
    asked_end_date: at % 13 === 0 ? `${start.add({ days: 14 })}T00:00:00.000Z` : null,
    is_traffic_sensitive: at % 3 === 0,
    traffic_management_type_string: 'Give and take',
  }
}

const bars = Array.from({ length: count }, (_, at) => barNumber(at))
const byGroup = [...bars].sort((a, b) =>
  a.group_name === b.group_name ? (a.start_date < b.start_date ? -1 : 1) : a.group_name < b.group_name ? -1 : 1,
)

function Bench() {
  const [zoom, setZoom] = useState<Zoom>('week')
  const [tried, setTried] = useState<Tried>()
  const overlaps = useMemo(() => streetOverlaps(bars.map((bar) => placed(bar, today))), [])
  const lanes = useMemo(() => lanesOf(byGroup, today), [])
  useEffect(() => {
    window.zoomTo = setZoom
  }, [])
  const chosen = byGroup.find(({ reference }) => reference === tried?.reference)
  return (
    <Chart
      lanes={lanes}
      zoom={zoom}
      days={daysShown(zoom, firstDay(zoom, today))}
      today={today}
      rowsAre="Street"
      labelOf={labelByStreet}
      overlaps={overlaps}
      chosenKey={chosen && `${chosen.group} ${chosen.reference}`}
      tried={tried}
      canTry={({ bar }) => bar.kind === 'works'}
      onChoose={() => undefined}
      onTry={(key, by) => {
        const bar = byGroup.find((one) => `${one.group} ${one.reference}` === key)
        if (bar) setTried({ reference: bar.reference, ...moved(bar, placed(bar, today), by) })
      }}
    />
  )
}

const begun = performance.now()
const root = document.getElementById('programme')
if (root) createRoot(root).render(<Bench />)
const drawn = () => {
  if (!document.querySelector('.app-gantt__bar')) {
    requestAnimationFrame(drawn)
    return
  }
  window.paintedMs = performance.now() - begun
  window.frameMs = []
  let last = performance.now()
  const next = (now: number) => {
    window.frameMs.push(now - last)
    last = now
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}
requestAnimationFrame(drawn)
