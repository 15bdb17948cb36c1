/** How the Street Manager behind this server does, from the log that its calls leave. */
import * as endpoints from '../../../domain/contract/upstream.ts'
import * as shapes from '../../../domain/contract/upstream.shapes.ts'
import { outageReasonLabels } from '../../../domain/labels/upstream.ts'
import { implement } from '../../http/implement.ts'
import { onePage } from '../../store/paging.ts'
import { openOutage, outages } from '../../store/upstream-outages.ts'
import { csvHeading, csvLines } from '../exports/csv-text.ts'
import { attachmentHeader } from '../files/file-name.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

const getUpstreamHealth = implement(endpoints.getUpstreamHealth, shapes.getUpstreamHealth, async ({ house, db }) => {
  const { streetManager } = house.config
  if (!streetManager) return { state: 'none' as const, host: null, down_since: null, last_answered: null }
  const outage = await openOutage(db)
  return {
    state: outage ? ('down' as const) : ('up' as const),
    host: new URL(streetManager.url).host,
    down_since: maybeInstantAnswer(outage?.began_at ?? null),
    last_answered: maybeInstantAnswer(house.upstreamHealth?.lastAnswered ?? null),
  }
})

type Outage = Awaited<ReturnType<ReturnType<typeof outages>['execute']>>[number]

const describe = (outage: Outage) => ({
  outage_id: outage.id,
  date_began: instantAnswer(outage.began_at),
  date_ended: maybeInstantAnswer(outage.ended_at),
  date_last_failed: instantAnswer(outage.last_failed_at),
  failed_calls: outage.failed_calls,
  reason: outage.reason,
  reason_string: outageReasonLabels[outage.reason],
})

const listUpstreamOutages = implement(
  endpoints.listUpstreamOutages,
  shapes.listUpstreamOutages,
  async ({ db, query }) => {
    const { pagination, rows } = await onePage(db, outages(db), query)
    return { pagination, rows: rows.map(describe) }
  },
)

const columns = ['date_began', 'date_ended', 'date_last_failed', 'failed_calls', 'reason_string'] as const

/** More outages than this say nothing more. */
const mostRows = 10_000

const getUpstreamOutagesCsv = implement(
  endpoints.getUpstreamOutagesCsv,
  shapes.getUpstreamOutagesCsv,
  async ({ db, reply }) => {
    const rows = await outages(db).limit(mostRows).execute()
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachmentHeader('Street Manager outages.csv'))
      .header('cache-control', 'private, no-store')
      .send(csvHeading(columns) + csvLines(columns, rows.map(describe)))
  },
)

export const upstreamHealth = [getUpstreamHealth, listUpstreamOutages, getUpstreamOutagesCsv]
