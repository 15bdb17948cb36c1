import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { createPrivateStreetNotice } from '../../../domain/contract/private-street-notices.ts'
import { getStreet } from '../../../domain/contract/streets.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import type { Journey } from '../../forms/journey/journey.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { writableWorkstreams } from '../apply/beginning.ts'
import { usePromoterPrefix } from '../streets/use-promoter-prefix.ts'
import { placeOn } from '../streets/place-answers.ts'
import { copyOfNotice, noNoticeAnswers, noticeBody, noticeCategory, noticeProblems } from './notice-answers.ts'
import type { NoticeAnswers, NoticeAround } from './notice-answers.ts'
import { noticeSteps } from './notice-steps.tsx'
import { noticeQuery } from './use-notice.ts'

const journey: Journey<NoticeAnswers, NoticeAround> = {
  title: 'Send a private street notice',
  steps: noticeSteps,
  problems: noticeProblems,
}

/** Works in a private street are told, not applied for. */
export function NewNotice() {
  const acting = useActing()
  const may = useMay()
  const workstreams = writableWorkstreams(acting)
  const beginning = useBeginning()
  if (!may(createPrivateStreetNotice) || !acting.promoter) {
    return (
      <>
        <PageTitle title="You cannot send a private street notice" size="journey" />
        <p className="govuk-body">Promoters send them, and contractors for them. You work as neither now.</p>
        <p className="govuk-body">
          <AppLink href={recordPaths.list('private-street-notices')}>See the private street notices</AppLink>
        </p>
      </>
    )
  }
  if (workstreams.length === 0) {
    return (
      <>
        <PageTitle title={journey.title} size="journey" />
        <InsetText>
          You have no workstream that you may add works to. An administrator of your organisation can give you one.
        </InsetText>
      </>
    )
  }
  if (!beginning) {
    return (
      <>
        <PageTitle title={journey.title} size="journey" />
        <Skeleton text="Reading where you came from" rows={3} />
      </>
    )
  }
  const prefixes = workstreams.map(({ workstream_prefix }) => workstream_prefix)
  const only = prefixes.length === 1 ? (prefixes[0] ?? '') : ''
  const workstream_prefix = prefixes.includes(beginning.workstream_prefix) ? beginning.workstream_prefix : only
  return <Pages promoter={acting.promoter} start={{ ...beginning, workstream_prefix }} />
}

function Pages({ promoter, start }: { promoter: string; start: NoticeAnswers }) {
  const now = useNow()
  const [search] = useSearchParams()
  const promoterPrefix = usePromoterPrefix(promoter)
  const send = useSend(createPrivateStreetNotice)
  const from = search.get('copy') ?? search.get('usrn') ?? ''
  return (
    <JourneyPages
      journey={journey}
      around={{ now, promoter, promoterPrefix }}
      base={recordPaths.newPrivateStreetNotice()}
      {...(from ? { search: `?${search}` } : {})}
      draft={`draft:private-street-notice:${[promoter, from].filter(Boolean).join(':')}`}
      draftTitle="Send a private street notice"
      start={start}
      back={{ text: 'Home', href: paths.home() }}
      submitText="Send notice"
      consequences={whatSendingDoes}
      onSend={async (answers, idempotencyKey) => {
        const body = noticeBody(answers, { now, promoter }) as BodyOf<typeof createPrivateStreetNotice>
        const made = await send.mutateAsync({ body, idempotencyKey })
        return {
          href: recordPaths.privateStreetNotice(made.work_reference_number, made.private_street_reference_number),
          done: `Private street notice ${made.private_street_reference_number} is sent`,
        }
      }}
    />
  )
}

const whatSendingDoes = () => (
  <FramedPanel title="What sending it does">
    <p className="govuk-body">
      The authority is told. Nobody assesses a notice: there is no decision, no start or stop to record, no sites and no
      inspections.
    </p>
  </FramedPanel>
)

/** Answers to begin with from `?usrn=` or `?copy=WRN/REF`; undefined while they are read. What cannot be read begins empty. */
function useBeginning(): NoticeAnswers | undefined {
  const [search] = useSearchParams()
  const [wrn = '', ref = ''] = (search.get('copy') ?? '').split('/')
  const isCopy = wrn !== '' && ref !== ''
  const notice = useQuery({ ...noticeQuery(wrn, ref), enabled: isCopy })
  const usrn = Number(notice.data?.usrn ?? search.get('usrn') ?? 0)
  const street = useQuery({ ...queryFor(getStreet, { params: { usrn } }), enabled: usrn > 0 })
  if (notice.isLoading || street.isLoading) return undefined
  if (notice.data) return copyOfNotice(notice.data, street.data ?? null)
  if (!street.data) return noNoticeAnswers
  return { ...noNoticeAnswers, ...placeOn(street.data), road_category: noticeCategory(street.data) }
}
