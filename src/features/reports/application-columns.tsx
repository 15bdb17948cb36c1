import type { PermitOutcome } from '../../../domain/contract/enums/reports.ts'
import { permitOutcomeLabels } from '../../../domain/labels/reports.ts'
import { paths } from '../../app/paths.ts'
import type { Column } from '../../components/DataTable.tsx'
import { Count } from './measure-section.tsx'
import { decidedOf, percentWords, type Applications } from './report-facts.ts'
import { listQuery, type ReportView } from './report-query.ts'

/** Applications of a month, of a category, or of all, and what the list of permits is narrowed to for them. */
export interface OutcomeRow extends Applications {
  readonly key: string
  readonly name: string
  readonly limits: Readonly<Record<string, string>>
}

type Limits = Readonly<Record<string, string | readonly string[]>>

const decided = ['granted', 'closed']

/** What the permit list is asked for an outcome; undefined where its filters cannot say it (BR-REP-18). */
const limitsOf: Readonly<Record<PermitOutcome, Limits | undefined>> = {
  granted: { status: decided, is_deemed: 'false', ever_modification_requested: 'false' },
  granted_after_changes: { status: decided, is_deemed: 'false', ever_modification_requested: 'true' },
  deemed: { status: decided, is_deemed: 'true' },
  refused: { status: 'refused' },
  revoked: { status: 'revoked' },
  cancelled: { status: 'cancelled' },
  progressed: { status: 'progressed' },
  waiting: { status: ['submitted', 'under_assessment', 'permit_modification_request'] },
  closed_otherwise: undefined,
}

/** Closed permits that nobody granted stand in the list among the granted: then the list shows more than the number. */
const mixed: readonly PermitOutcome[] = ['granted', 'granted_after_changes', 'deemed']

export function outcomeHref(view: ReportView, row: OutcomeRow, outcome: PermitOutcome): string | undefined {
  const limits = limitsOf[outcome]
  if (!limits || (mixed.includes(outcome) && row.outcomes.closed_otherwise > 0)) return undefined
  return permitsHref(view, { ...row.limits, ...limits })
}

function permitsHref(view: ReportView, limits: Limits): string | undefined {
  const query = listQuery(view, limits, true)
  return query === undefined ? undefined : paths.permits(query)
}

const columns = ['granted', 'deemed', 'granted_after_changes', 'refused', 'waiting', 'cancelled'] as const
/** Rare ones: together, in one column, with words for each where there are any. */
const rare = ['revoked', 'progressed', 'closed_otherwise'] as const

export function applicationColumns(header: string, view: ReportView): readonly Column<OutcomeRow>[] {
  return [
    { key: 'name', header, rowHeader: true, cell: ({ name }) => name },
    ...columns.map((outcome) => ({
      key: outcome,
      header: permitOutcomeLabels[outcome],
      numeric: true,
      cell: (row: OutcomeRow) => (
        <Count
          of={row.outcomes[outcome]}
          href={outcomeHref(view, row, outcome)}
          about={`${permitOutcomeLabels[outcome].toLowerCase()}, ${row.name}`}
        />
      ),
    })),
    {
      key: 'rare',
      header: 'Other',
      numeric: true,
      cell: (row) =>
        rare
          .filter((outcome) => row.outcomes[outcome] > 0)
          .map((outcome) => `${permitOutcomeLabels[outcome]} ${row.outcomes[outcome]}`)
          .join(', ') || '0',
    },
    {
      key: 'total',
      header: 'All',
      numeric: true,
      cell: (row) => <Count of={row.total} href={permitsHref(view, row.limits)} about={`applications, ${row.name}`} />,
    },
    {
      key: 'deemed_share',
      header: 'Deemed share',
      numeric: true,
      cell: (row) => percentWords(row.outcomes.deemed, decidedOf(row)),
    },
  ]
}

/** The rows as a file: every outcome in a column of its own. */
export const csvOf = (first: string, rows: readonly OutcomeRow[]) =>
  rows.map((row) => ({
    [first]: row.name,
    ...row.outcomes,
    all: row.total,
    deemed_share: percentWords(row.outcomes.deemed, decidedOf(row)),
    modification_requested: row.modification_requested,
    early_starts: row.early_starts,
  }))
