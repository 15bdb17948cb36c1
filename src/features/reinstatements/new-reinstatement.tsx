import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { addReinstatement, getSite } from '../../../domain/contract/sites.ts'
import { reinstatementStatuses, reinstatementTypes } from '../../../domain/contract/enums/reinstatements.ts'
import { queryFor } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { PutRight, type ToPutRight } from '../outbox/put-right.tsx'
import { useWork, type Work } from '../works/use-work.ts'
import { sequenceOf, useAround, useMayRegister, whyNoSite } from './around-works.ts'
import { likeSite, type Site } from './like-site.ts'
import type { ReinstatementAnswers, ReinstatementAround } from './reinstatement-answers.ts'
import { reinstatementJourney } from './reinstatement-journey.ts'
import { useSendReinstatement } from './use-send-reinstatement.ts'
import { whatItMeans } from './what-it-means.tsx'

/** Adds a reinstatement to a site: a later one made good again, or the permanent one over an interim (J5, BR-REIN-41 to 44). */
export function NewReinstatement() {
  const work = useWork()
  const { siteNo = '' } = useParams()
  const wrn = work.work_reference_number
  const {
    data: site,
    isError,
    refetch,
  } = useQuery(queryFor(getSite, { params: { workReferenceNumber: wrn, siteReferenceNumber: siteNo } }))
  const why = useWhyNot(work, site)
  const title = `Add a reinstatement to site ${siteNo}`
  if (why) {
    return (
      <NotNow
        title="You cannot add a reinstatement"
        why={why}
        back={{ text: `Site ${siteNo}`, href: recordPaths.site(wrn, siteNo) }}
      />
    )
  }
  if (isError && !site) {
    return (
      <>
        <PageTitle title={title} size="journey" />
        <ErrorPanel title={`Site ${siteNo} could not be loaded`} onTryAgain={async () => void (await refetch())} />
      </>
    )
  }
  if (!site) {
    return (
      <>
        <PageTitle title={title} size="journey" />
        <Skeleton text={`Loading site ${siteNo}`} rows={3} />
      </>
    )
  }
  return (
    <PutRight<ReinstatementAnswers> endpoint={addReinstatement}>
      {(mine) => <Pages work={work} site={site} mine={mine} />}
    </PutRight>
  )
}

function useWhyNot(work: Work, site: Site | undefined): string | undefined {
  const mayRegister = useMayRegister(work)
  if (!mayRegister) return `Only ${work.promoter_organisation}, with full access to the workstream, registers sites`
  return whyNoSite(work) ?? (site?.is_subsumed ? 'This site is subsumed: it takes no further reinstatement' : undefined)
}

/** The site as the rules see it before another reinstatement. */
function before(site: Site): ReinstatementAround['site'] {
  const active = site.reinstatements.find((each) => each.is_active_reinstatement)
  return {
    reference: site.site_reference_number,
    type: reinstatementTypes.find((type) => type === site.reinstatement_type) ?? 'excavation',
    status: reinstatementStatuses.find((status) => status === site.site_status) ?? 'interim',
    isSubsumed: site.is_subsumed,
    permitSequence: sequenceOf(active?.permit_reference_number),
    endsOn: site.end_date ?? null,
  }
}

interface PagesProps {
  work: Work
  site: Site
  mine: ToPutRight<ReinstatementAnswers>
}

function Pages({ work, site, mine }: PagesProps) {
  const { step } = useParams()
  const wrn = work.work_reference_number
  const number = site.site_reference_number
  const around = useAround(work, before(site))
  const sending = useSendReinstatement(work, mine)
  if (!around) {
    return (
      <>
        <PageTitle title={`Add a reinstatement to site ${number}`} size="journey" />
        <Skeleton text="Loading the works" rows={3} />
      </>
    )
  }
  return (
    <div className={step === 'all' ? undefined : 'app-at-hand'}>
      <JourneyPages
        journey={reinstatementJourney}
        around={around}
        base={recordPaths.site(wrn, number, 'reinstatements/new')}
        search={mine.search}
        intro={mine.intro}
        draft={`draft:reinstatement:${wrn}-${number}${mine.draftEnd}`}
        draftTitle={`Add a reinstatement to site ${number} of ${wrn}`}
        start={mine.answers ?? again(site)}
        about={`site ${number} of ${wrn}`}
        back={{ text: `Site ${number}`, href: recordPaths.site(wrn, number) }}
        submitText="Add the reinstatement"
        sendingText={sending.words}
        consequences={whatItMeans}
        onSend={(answers, key) => sending.reinstatement(answers, around, key)}
      />
    </div>
  )
}

/** The same place and size again, since it is the same site; its state, date, photos and last answer are new. */
function again(site: Site) {
  const active = site.reinstatements.find((each) => each.is_active_reinstatement)
  return {
    ...likeSite(site),
    reinstatement_status: '' as const,
    reinstatement_date: { day: '', month: '', year: '' },
    reinstatement_coordinates: site.site_coordinates,
    secondary_reinstatement_coordinates: active?.secondary_reinstatement_coordinates ?? null,
    location_description: active?.location_description ?? site.site_description,
  }
}
