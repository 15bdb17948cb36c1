import { useEffect, useRef, useState } from 'react'
import { dayDate } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { tenseOf } from '../../map/overlays.ts'
import { weekAt, weekOf, weeksIn } from './map-time.ts'

interface MapWeeksProps {
  dates: { from: string; to: string }
  today: string
  /** From 0; undefined while the whole period is shown. */
  week: number | undefined
  onWeek: (week: number | undefined) => void
}

const playMilliseconds = 1500
const tenses = { past: 'past', now: 'this week', future: 'to come' }

/** The period a week at a time: by slider, or played. Weeks follow each other at once: nothing slides or fades. */
export function MapWeeks({ dates, today, week, onWeek }: MapWeeksProps) {
  const weeks = weeksIn(dates)
  const shown = weekAt(dates, week)
  const [isPlaying, setPlaying] = useState(false)
  const isMoving = isPlaying && week !== undefined && week < weeks - 1
  const newest = useRef(onWeek)
  useEffect(() => {
    newest.current = onWeek
  })
  useEffect(() => {
    if (!isMoving || week === undefined) return undefined
    const timer = setTimeout(() => {
      newest.current(week + 1)
      if (week + 1 === weeks - 1) setPlaying(false)
    }, playMilliseconds)
    return () => clearTimeout(timer)
  }, [isMoving, week, weeks])
  function begin() {
    setPlaying(false)
    onWeek(weekOf(dates, today) ?? 0)
  }
  if (weeks < 2) return null
  if (week === undefined || !shown) {
    return (
      <Button variant="secondary" size="row" onPress={begin}>
        Week by week
      </Button>
    )
  }
  const now = weekOf(dates, today)
  const tense = tenses[tenseOf({ startOn: shown.from, endOn: shown.to }, today)]
  const words = `Week ${week + 1} of ${weeks}, ${dayDate(shown.from)} to ${dayDate(shown.to)}, ${tense}`

  function play() {
    // from the last week there is nowhere to go: it begins again
    if (week === weeks - 1) onWeek(0)
    setPlaying(!isMoving)
  }

  return (
    <div className="app-map-dates__weeks">
      <Button variant="secondary" size="row" onPress={play}>
        {isMoving ? 'Pause' : 'Play'}
      </Button>
      <div>
        <p>{words}</p>
        <input
          type="range"
          min={0}
          max={weeks - 1}
          value={week}
          aria-label="Week"
          aria-valuetext={words}
          onChange={(event) => {
            setPlaying(false)
            onWeek(Number(event.target.value))
          }}
        />
      </div>
      {now === undefined || now === week ? null : (
        <button type="button" className="app-link-button" onClick={() => onWeek(now)}>
          Now
        </button>
      )}
      <button type="button" className="app-link-button" onClick={() => onWeek(undefined)}>
        Whole period
      </button>
    </div>
  )
}
