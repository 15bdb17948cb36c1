import { lazy, Suspense, useMemo } from 'react'
import { useParams } from 'react-router'
import { createActivity } from '../../../domain/contract/activities.ts'
import { getStreet } from '../../../domain/contract/streets.ts'
import { queryFor } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { ApiError } from '../../api/api-error.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { TabNav } from '../../components/TabNav.tsx'
import { ApplyHere } from '../map/apply-here.tsx'
import { DesignationsList } from '../permits/designations-list.tsx'
import { GuaranteeTimeline } from './guarantee-timeline.tsx'
import { SensitiveTimes } from './sensitive-times.tsx'
import { StreetActivities } from './street-activities.tsx'
import { StreetClashes } from './street-clashes.tsx'
import { lineOf, type Street } from './street-facts.ts'
import { StreetList } from './street-list.tsx'
import { isStreetTab, streetTabs, type StreetTab } from './street-tabs.ts'

const StreetLinesMap = lazy(async () => ({ default: (await import('../../map/StreetLinesMap.tsx')).StreetLinesMap }))

/** One street: what is on it now, what is to come, what was, and what has to be known before anybody digs. */
export function StreetPage() {
  const { usrn = '', tab = 'now' } = useParams()
  if (!isStreetTab(tab)) return <Trouble error={new ApiError('not_found', '')} />
  return (
    <RecordPage
      query={queryFor(getStreet, { params: { usrn: Number(usrn) } })}
      crumbs={[{ text: 'Home', href: paths.home() }, { text: 'Streets' }, { text: usrn }]}
      name={`street ${usrn}`}
      whyRestricted="Only those who work on streets or look after them see them."
      elsewhere={<AppLink href={paths.search(usrn)}>Search for it</AppLink>}
    >
      {(street) => <Shown street={street} tab={tab} />}
    </RecordPage>
  )
}

function Shown({ street, tab }: { street: Street; tab: StreetTab }) {
  const { usrn } = street
  const { lists } = streetTabs[tab]
  return (
    <>
      <PageTitle title={`${street.street_descriptor}, ${street.town}`} />
      <WaysOn street={street} />
      <TabNav
        label="Street"
        tabs={(Object.keys(streetTabs) as StreetTab[]).map((name) => ({
          text: streetTabs[name].text,
          href: recordPaths.street(usrn, name === 'now' ? '' : name),
          end: true,
        }))}
      />
      {tab === 'clashes' ? <StreetClashes street={street} /> : null}
      {tab === 'restrictions' ? (
        <section aria-label="Designations">
          <h2 className="govuk-heading-m">Designations</h2>
          <DesignationsList
            asds={street.additional_special_designations_response}
            none="The gazetteer has no designation for this street."
          />
        </section>
      ) : null}
      {tab === 'restrictions' ? <SensitiveTimes street={street} /> : null}
      {tab === 'reinstatements' ? <GuaranteeTimeline usrn={usrn} /> : null}
      {lists.map((listed) => (
        <StreetList key={listed.title} usrn={usrn} listed={listed} />
      ))}
      {tab === 'now' || tab === 'planned' || tab === 'past' ? (
        <StreetActivities key={tab} street={street} when={tab} />
      ) : null}
      {tab === 'now' ? <AboutStreet street={street} /> : null}
    </>
  )
}

/** What can be done from here, for those who may. */
function WaysOn({ street: { usrn, street_centre_point: centre } }: { street: Street }) {
  const may = useMay()
  return (
    <>
      <p className="govuk-body">
        <AppLink href={paths.map(`?usrn=${usrn}`)}>Open on the map</AppLink>
        {may(createActivity) ? (
          <>
            {' · '}
            <AppLink href={recordPaths.newActivity()}>Add an activity</AppLink>
          </>
        ) : null}
      </p>
      {centre ? <ApplyHere at={centre.coordinates as [number, number]} words="Apply for works on this street" /> : null}
    </>
  )
}

function AboutStreet({ street }: { street: Street }) {
  const drawn = useMemo(() => {
    const geometry = lineOf(street)
    return geometry ? [{ usrn: street.usrn, words: street.street_descriptor, look: 'member' as const, geometry }] : []
  }, [street])
  return (
    <section aria-label="About the street">
      <SummaryList
        density="dense"
        rows={[
          { key: 'USRN', value: street.usrn },
          { key: 'Highway authority', value: `${street.authority} (${street.authority_swa_code})` },
          { key: 'Road category', value: street.road_category },
          { key: 'Traffic-sensitive', value: street.traffic_sensitive ? 'Yes' : 'No' },
          {
            key: 'Reinstatement',
            value:
              street.reinstatement_types
                .map((type) =>
                  [type.reinstatement_type_code_string, type.reinstatement_type_location_text]
                    .filter(Boolean)
                    .join(', '),
                )
                .join('; ') || 'Not known',
          },
          {
            key: 'Others with an interest',
            value: street.interest_authorities.map(({ name }) => name).join(', ') || 'None',
          },
        ]}
      />
      {drawn.length > 0 ? (
        <Suspense fallback={<Skeleton text="Loading the map" rows={6} />}>
          <StreetLinesMap
            streets={drawn}
            label={`Map of ${street.street_descriptor}`}
            looks={{ member: 'this street' }}
          />
        </Suspense>
      ) : null}
    </section>
  )
}
