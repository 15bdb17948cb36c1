import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { createSite, getSite } from '../../../domain/contract/sites.ts'
import { queryFor } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { PutRight, type ToPutRight } from '../outbox/put-right.tsx'
import { useWork, type Work } from '../works/use-work.ts'
import { useAround, useMayRegister, whyNoSite } from './around-works.ts'
import { likeSite } from './like-site.ts'
import { nothingAnswered, type ReinstatementAnswers } from './reinstatement-answers.ts'
import { siteJourney } from './reinstatement-journey.ts'
import { useSendReinstatement } from './use-send-reinstatement.ts'
import { whatItMeans } from './what-it-means.tsx'

const title = 'Register a site'

/** Registers a site of the works with its first reinstatement (J5); `?like=2` begins with what site 2 says but its place. */
export function RegisterSite() {
  const work = useWork()
  const [search] = useSearchParams()
  const mayRegister = useMayRegister(work)
  const why = mayRegister
    ? whyNoSite(work)
    : `Only ${work.promoter_organisation}, with full access to the workstream, registers sites`
  const wrn = work.work_reference_number
  const like = search.get('like') ?? ''
  const other = useQuery({
    ...queryFor(getSite, { params: { workReferenceNumber: wrn, siteReferenceNumber: like } }),
    enabled: like !== '' && why === undefined,
  })
  if (why) {
    return (
      <NotNow
        title="You cannot register a site"
        why={why}
        back={{ text: `Works ${wrn}`, href: paths.work(wrn, 'sites') }}
      />
    )
  }
  if (like && other.isPending) {
    return (
      <>
        <PageTitle title={title} size="journey" />
        <Skeleton text={`Loading site ${like}`} rows={3} />
      </>
    )
  }
  const start = other.data ? likeSite(other.data) : nothingAnswered
  return (
    <PutRight<ReinstatementAnswers> endpoint={createSite}>
      {(mine) => <Pages work={work} like={like} start={mine.answers ?? start} mine={mine} />}
    </PutRight>
  )
}

interface PagesProps {
  work: Work
  /** Number of the site that it begins like. */
  like: string
  start: ReinstatementAnswers
  mine: ToPutRight<ReinstatementAnswers>
}

function Pages({ work, like, start, mine }: PagesProps) {
  const { step } = useParams()
  const wrn = work.work_reference_number
  const around = useAround(work, null)
  const sending = useSendReinstatement(work, mine)
  if (!around) {
    return (
      <>
        <PageTitle title={title} size="journey" />
        <Skeleton text="Loading the works" rows={3} />
      </>
    )
  }
  return (
    <div className={step === 'all' ? undefined : 'app-at-hand'}>
      <JourneyPages
        journey={siteJourney}
        around={around}
        base={recordPaths.newSite(wrn)}
        search={like ? `?like=${encodeURIComponent(like)}` : mine.search}
        intro={mine.intro}
        draft={`draft:site:${wrn}${like && `:like-${like}`}${mine.draftEnd}`}
        draftTitle={`Register a site of ${wrn}`}
        start={start}
        about={`${wrn}, ${work.street_name}`}
        back={{ text: `Works ${wrn}`, href: paths.work(wrn, 'sites') }}
        submitText="Register the site"
        sendingText={sending.words}
        consequences={whatItMeans}
        onSend={(answers, key) => sending.site(answers, around, key)}
      />
    </div>
  )
}
