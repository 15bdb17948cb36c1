import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Timeline } from '../../components/Timeline.tsx'
import { markOf, personOf, type HistoryEvent } from './history-facts.ts'

interface RecordTrailProps {
  /** Of the works record: its latest. */
  events: readonly HistoryEvent[]
  reference: string
  wrn: string
}

/** What happened to one record, out of the latest history of its works. */
export function RecordTrail({ events, reference, wrn }: RecordTrailProps) {
  const now = useNow()
  const own = events.filter(({ object_reference }) => object_reference === reference)
  return (
    <>
      {own.length === 0 ? <p className="govuk-body">Nothing in the latest history of these works.</p> : null}
      <Timeline
        now={now}
        entries={own.map((event) => ({
          id: String(event.update_id),
          at: event.action_date,
          title: <strong>{event.event_string}</strong>,
          by: personOf(event),
          mark: markOf(event),
          children: <p className="app-timeline__title">{event.details}</p>,
        }))}
      />
      <p className="govuk-body">
        <AppLink href={paths.work(wrn, 'history')}>All that happened to these works</AppLink>
      </p>
    </>
  )
}
