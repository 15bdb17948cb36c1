import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useStreetClashes, type NearbyClash } from '../clashes/use-clashes.ts'
import { lineOf, type Street } from './street-facts.ts'

export type When = 'now' | 'planned' | 'past'

const titles: Readonly<Record<When, string>> = {
  now: 'Activities now',
  planned: 'Activities to come',
  past: 'Activities of the last year',
}

/** Half the width of a wide street: what is no further from its line stands on it. */
const onTheStreet = 15

/** Skips, scaffolding, events and the like on the street. The contract's list knows no streets: they are measured to its line. */
export function StreetActivities({ street, when }: { street: Street; when: When }) {
  const today = londonDate(useNow())
  const line = lineOf(street)
  const { from, to } = daysOf(when, today)
  const found = useStreetClashes(
    line && {
      place: { usrn: street.usrn, line },
      startOn: from.toString(),
      endOn: to.toString(),
      days: 0,
      distance: onTheStreet,
      kinds: ['activity'],
      today: today.toString(),
    },
  )
  const [layer] = found.layers
  if (!line) return null
  const title = titles[when]
  return (
    <section aria-label={title}>
      <h2 className="govuk-heading-m">{title}</h2>
      {found.isLoading ? <Skeleton text={`Loading ${title}`} rows={2} /> : null}
      {layer?.isFailed ? <ErrorPanel title={`${title} could not be read`} onTryAgain={layer.tryAgain} /> : null}
      {layer && !layer.isLoading && !layer.isFailed && found.clashes.length === 0 ? (
        <p className="govuk-body">None within {onTheStreet} metres of the street&rsquo;s line.</p>
      ) : null}
      {found.clashes.length > 0 ? (
        <DataTable
          caption={title}
          captionHidden
          columns={columns}
          rows={found.clashes}
          rowKey={({ other }) => other.id}
        />
      ) : null}
      {found.readMore ? (
        <p className="govuk-body">
          <button type="button" className="app-link-button" onClick={found.readMore}>
            Show more of {countWords(found.counts.all, 'activity', 'activities')}
          </button>
        </p>
      ) : null}
    </section>
  )
}

function daysOf(when: When, today: Temporal.PlainDate) {
  if (when === 'now') return { from: today, to: today }
  if (when === 'planned') return { from: today.add({ days: 1 }), to: today.add({ years: 1 }) }
  return { from: today.subtract({ years: 1 }), to: today.subtract({ days: 1 }) }
}

const columns: Column<NearbyClash>[] = [
  {
    key: 'reference',
    header: 'Activity',
    rowHeader: true,
    cell: ({ other }) => (other.href ? <AppLink href={other.href}>{other.id}</AppLink> : other.id),
  },
  { key: 'what', header: 'What', cell: ({ other }) => other.what },
  { key: 'who', header: 'Authority', cell: ({ other }) => other.who },
  {
    key: 'from',
    header: 'From',
    cell: ({ other }) => (other.startOn ? <DateText value={other.startOn} as="table" /> : ''),
  },
  { key: 'to', header: 'To', cell: ({ other }) => (other.endOn ? <DateText value={other.endOn} as="table" /> : '') },
]
