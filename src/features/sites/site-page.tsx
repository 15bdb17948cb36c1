import { lazy, Suspense, useMemo } from 'react'
import { useParams } from 'react-router'
import { deleteReinstatement, getSite, subsumeSite } from '../../../domain/contract/sites.ts'
import { reinstatementStatusColour } from '../../../domain/labels/reinstatements.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { Columns } from '../../components/Columns.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useMayRegister, whyNoSite } from '../reinstatements/around-works.ts'
import type { Site } from '../reinstatements/like-site.ts'
import { useWork, type Work } from '../works/use-work.ts'
import { GuaranteeBar } from './guarantee-bar.tsx'
import { ReinstatementCard } from './reinstatement-card.tsx'
import { sizeWords } from './site-facts.ts'
import './sites.css'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** One site: what it is now, where, and every reinstatement on it (W9). */
export function SitePage() {
  const work = useWork()
  const { siteNo = '' } = useParams()
  const wrn = work.work_reference_number
  return (
    <RecordPage
      query={queryFor(getSite, { params: { workReferenceNumber: wrn, siteReferenceNumber: siteNo } })}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: 'Reinstatements', href: paths.work(wrn, 'sites') },
        { text: `Site ${siteNo}` },
      ]}
      name={`site ${siteNo} of ${wrn}`}
      whyRestricted={`Sites are open to ${work.promoter_organisation} and to highway authorities.`}
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.work(wrn, 'sites')}>All sites of {wrn}</AppLink>
        </p>
      }
    >
      {(site) => <SiteShown work={work} site={site} />}
    </RecordPage>
  )
}

function SiteShown({ work, site }: { work: Work; site: Site }) {
  const number = site.site_reference_number
  const may = useMay()
  const mayDelete = may(deleteReinstatement, ownersOf(work))
  const history = site.reinstatements.toSorted((a, b) => (a.date_created < b.date_created ? 1 : -1))
  return (
    <>
      <PageTitle title={`Site ${number}`} caption={`${work.work_reference_number}, ${work.street_name}`} />
      <SiteActions work={work} site={site} />
      {site.is_subsumed ? (
        <InsetText>
          This site is part of another{site.subsume_reason ? `: ${site.subsume_reason}` : ''}. It takes no further
          reinstatement.
        </InsetText>
      ) : null}
      <Columns kind="record">
        <div>
          <SummaryList
            rows={[
              { key: 'Type', value: site.reinstatement_type_string },
              {
                key: 'State',
                value: <Tag colour={reinstatementStatusColour(site.site_status)}>{site.site_status_string}</Tag>,
              },
              {
                key: 'Guarantee',
                value: <GuaranteeBar status={site.site_status} completed={site.completed_date} ends={site.end_date} />,
              },
              { key: 'Size', value: sizeWords(site) || 'Not stated' },
              { key: 'Where exactly', value: site.site_description },
              { key: 'Parts of the street', value: site.location_types_string.join(', ') },
            ]}
          />
          <h2 className="govuk-heading-m">Reinstatements</h2>
          {history.map((each) => (
            <ReinstatementCard
              key={each.reinstatement_reference_number}
              wrn={work.work_reference_number}
              siteNo={number}
              reinstatement={each}
              mayDelete={mayDelete}
            />
          ))}
        </div>
        <div>
          <h2 className="govuk-heading-m">Where</h2>
          <Suspense fallback={<Skeleton text="Loading the map" rows={3} />}>
            <SiteMap work={work} site={site} />
          </Suspense>
        </div>
      </Columns>
    </>
  )
}

function SiteActions({ work, site }: { work: Work; site: Site }) {
  const may = useMay()
  const mayRegister = useMayRegister(work)
  const owners = ownersOf(work)
  const wrn = work.work_reference_number
  const number = site.site_reference_number
  if (!mayRegister) return null
  const works = whyNoSite(work)
  const notNow = works ?? (site.is_subsumed ? 'This site is subsumed: it takes no further reinstatement' : undefined)
  return (
    <div className="app-site-actions">
      <Button href={recordPaths.site(wrn, number, 'reinstatements/new')} notNow={notNow}>
        Add a reinstatement
      </Button>
      <Button
        href={`${recordPaths.newSite(wrn)}?like=${encodeURIComponent(number)}`}
        variant="secondary"
        notNow={works}
      >
        Add another like this
      </Button>
      {may(subsumeSite, owners) ? (
        <Button
          href={recordPaths.site(wrn, number, 'subsume')}
          variant="secondary"
          notNow={site.is_subsumed ? 'This site is subsumed already' : undefined}
        >
          Make it part of another site
        </Button>
      ) : null}
    </div>
  )
}

/** The works under the site, and the far end of a long one. */
function SiteMap({ work, site }: { work: Work; site: Site }) {
  const geometries = useMemo(() => {
    const active = site.reinstatements.find((each) => each.is_active_reinstatement)
    const farEnd = active?.secondary_reinstatement_coordinates
    const shown = [
      { geometry: site.site_coordinates, kind: 'in_progress' as const, label: 'This site', chosen: true },
      ...(farEnd ? [{ geometry: farEnd, kind: 'in_progress' as const, label: 'Its far end' }] : []),
    ]
    return [...shown, { geometry: work.works_coordinates, kind: 'completed' as const, label: 'The works' }]
  }, [work, site])
  return <MiniMap geometries={geometries} label={`Map of site ${site.site_reference_number} in ${work.street_name}`} />
}
