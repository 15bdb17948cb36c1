import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { centrePoint, type Geometry, type Position } from '../../../domain/geometry.ts'
import { countWords, dayDate } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { Tag, type TagColour } from '../../components/Tag.tsx'
import { workQuery } from '../works/use-work.ts'
import { asRoute, byDue, type Visit, type VisitKind } from './day-visits.ts'
import { inspectPaths } from './inspect-paths.ts'
import { awayWords } from './near-list.tsx'
import { useTickedVisits } from './ticked-visits.ts'

/** The visits by their date or as a walk from here, each to be ticked off. */
export function DayVisits({ visits, today }: { visits: readonly Visit[]; today: string }) {
  const [from, setFrom] = useState<Position>()
  const [trouble, setTrouble] = useState('')
  const { isTicked, toggle } = useTickedVisits(today)
  // the lists do not say where: the records do, and are read when somebody wants to walk
  const unplaced = [...new Set(visits.filter(({ place }) => !place).map(({ wrn }) => wrn))]
  const records = useQueries({ queries: unplaced.map((wrn) => ({ ...workQuery(wrn), enabled: from !== undefined })) })
  const placeOf = new Map(
    unplaced.flatMap((wrn, at) => {
      const found = records[at]?.data?.works_coordinates
      return found ? [[wrn, centrePoint(found as Geometry)] as const] : []
    }),
  )
  const placed = visits.map((visit) => {
    const place = visit.place ?? placeOf.get(visit.wrn)
    return place ? { ...visit, place } : visit
  })
  const shown = from ? asRoute(placed, from) : byDue(placed).map((visit) => ({ visit, metres: undefined }))
  const done = visits.filter(({ key }) => isTicked(key)).length
  async function walk() {
    setTrouble('')
    try {
      const { whereIAm } = await import('../../map/where-i-am.ts')
      setFrom((await whereIAm()).position)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'This device could not find where it is')
    }
  }
  return (
    <>
      <p className="govuk-body" role="status">
        {countWords(visits.length, 'visit')}, {done} ticked off.{' '}
        {from
          ? records.some(({ isLoading }) => isLoading)
            ? 'Looking for the places.'
            : 'As a route from here: each time the nearest that is left, as the crow flies.'
          : 'What runs out first is on top.'}
      </p>
      <div className="app-inspect-hide">
        {from ? (
          <Button variant="secondary" onPress={() => setFrom(undefined)}>
            What runs out first
          </Button>
        ) : (
          <Button variant="secondary" onPress={walk} busyText="Looking for where you are">
            As a route from here
          </Button>
        )}
        <PrintButton />
        {/* a refused position is no error: the list stands as it was */}
        <p className="govuk-body" role="status">
          {trouble}
        </p>
      </div>
      <ol className="app-inspect-list">
        {shown.map(({ visit, metres }) => (
          <Line
            key={visit.key}
            visit={visit}
            metres={metres}
            isTicked={isTicked(visit.key)}
            onTick={() => toggle(visit.key)}
          />
        ))}
      </ol>
    </>
  )
}

const kindTags: Readonly<Record<VisitKind, { words: string; colour: TagColour; due: string }>> = {
  sample: { words: 'Sample', colour: 'light-blue', due: 'Expires' },
  planned: { words: 'Planned', colour: 'blue', due: 'Planned for' },
  live: { words: 'Live site', colour: 'orange', due: 'Ends' },
  section_81: { words: 'Section 81', colour: 'yellow', due: '' },
}

interface LineProps {
  visit: Visit
  metres: number | undefined
  isTicked: boolean
  onTick: () => void
}

function Line({ visit, metres, isTicked, onTick }: LineProps) {
  const { words, colour, due } = kindTags[visit.kind]
  return (
    <li className="app-inspect-item">
      <span>
        <Tag colour={colour}>{words}</Tag> {visit.due ? `${due} ${dayDate(visit.due)}. ` : ''}
        {metres === undefined ? '' : awayWords(metres)}
      </span>
      <AppLink className="app-inspect-target govuk-link" href={inspectPaths.card(visit.wrn)}>
        {visit.street}, {visit.wrn}
      </AppLink>
      <span>
        {visit.what}. {visit.who}
        <span className="app-second">{visit.where}</span>
      </span>
      <label className="app-inspect-tick">
        <input type="checkbox" checked={isTicked} onChange={onTick} />
        <span>
          Ticked off
          <span className="govuk-visually-hidden">
            {' '}
            {words} {visit.wrn}
          </span>
        </span>
      </label>
    </li>
  )
}
