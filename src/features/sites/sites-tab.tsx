import { reinstatementStatusColour } from '../../../domain/labels/reinstatements.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../domain/rules/clock.ts'
import { dateWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Tag } from '../../components/Tag.tsx'
import { useMayRegister, whyNoSite } from '../reinstatements/around-works.ts'
import { useWork, type Work } from '../works/use-work.ts'
import { ExcavationAnswers } from './excavation-answers.tsx'
import { GuaranteeBar } from './guarantee-bar.tsx'
import { registrationDue, sizeWords, type SiteRow } from './site-facts.ts'
import './sites.css'

/** The sites of the works with their guarantees, and what is still due (W8). */
export function SitesTab() {
  const work = useWork()
  const sites = work.sites ?? []
  const wrn = work.work_reference_number
  const hasMore = (work.number_of_sites ?? 0) > sites.length
  return (
    <>
      <h2 className="govuk-heading-m">Reinstatements</h2>
      <RegistrationClock work={work} />
      <RegisterButtons work={work} />
      {sites.length === 0 ? (
        <NoSites work={work} />
      ) : (
        <DataTable
          caption="Sites of these works"
          captionHidden
          columns={columnsOf(wrn)}
          rows={sites}
          rowKey={(site) => site.site_reference_number}
        />
      )}
      {hasMore ? (
        <p className="govuk-body">
          <AppLink href={recordPaths.list('reinstatements', `?work_reference_number=${encodeURIComponent(wrn)}`)}>
            All {work.number_of_sites} sites
          </AppLink>
        </p>
      ) : null}
      <ExcavationAnswers work={work} />
    </>
  )
}

function RegistrationClock({ work }: { work: Work }) {
  const now = useNow()
  const due = registrationDue(work)
  if (!due) return null
  return (
    <p className="govuk-body">
      <ClockTag
        group={clockGroup(due, now, englandAndWales)}
        note={`${work.sites?.length ? 'Every site' : 'The first site'} registered by ${dateWords(due)}`}
      >
        {clockWords(due, now, englandAndWales)}
      </ClockTag>
    </p>
  )
}

function RegisterButtons({ work }: { work: Work }) {
  const mayRegister = useMayRegister(work)
  if (!mayRegister) return null
  const wrn = work.work_reference_number
  const notNow = whyNoSite(work)
  return (
    <div className="app-site-actions">
      <Button href={recordPaths.newSite(wrn)} variant="secondary" notNow={notNow}>
        Register a site
      </Button>
      {notNow ? null : (
        <Button href={recordPaths.sitesTable(wrn)} variant="secondary">
          Register several in a table
        </Button>
      )}
    </div>
  )
}

function NoSites({ work }: { work: Work }) {
  const permit = work.active_permit
  const due = registrationDue(work)
  const because = due
    ? `Due by ${dateWords(due)}, 10 working days after the works stopped.`
    : permit?.excavation && !permit.excavation_carried_out && permit.actual_start_date
      ? 'No excavation was carried out, so none is due.'
      : permit?.actual_stop_date
        ? 'The permit asked for no excavation, so none is due.'
        : 'Sites are registered once the ground is made good, within 10 working days of the stop.'
  return (
    <EmptyState title="No sites registered">
      <p className="govuk-body">{because}</p>
    </EmptyState>
  )
}

const columnsOf = (wrn: string): Column<SiteRow>[] => [
  {
    key: 'site',
    header: 'Site',
    rowHeader: true,
    cell: (site) => (
      <AppLink href={recordPaths.site(wrn, site.site_reference_number)}>Site {site.site_reference_number}</AppLink>
    ),
  },
  { key: 'type', header: 'Type', cell: (site) => site.reinstatement_type_string },
  {
    key: 'state',
    header: 'State',
    card: 'top',
    cell: (site) => (
      <>
        <Tag colour={reinstatementStatusColour(site.site_status)}>{site.site_status_string}</Tag>
        {site.is_subsumed ? (
          <>
            {' '}
            <Tag colour="outline">Part of another</Tag>
          </>
        ) : null}
      </>
    ),
  },
  { key: 'size', header: 'Size', cell: (site) => sizeWords(site) },
  { key: 'completed', header: 'Made good', cell: (site) => <DateText value={site.completed_date} as="table" /> },
  {
    key: 'guarantee',
    header: 'Guarantee',
    cell: (site) => <GuaranteeBar status={site.site_status} completed={site.completed_date} ends={site.end_date} />,
  },
  { key: 'location', header: 'Location', cell: (site) => site.site_description },
]
