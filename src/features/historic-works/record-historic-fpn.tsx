import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { recordHistoricFpn } from '../../../domain/contract/historic-works.ts'
import { getFpnDetails } from '../../../domain/contract/fpn-details.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { draftKey } from '../../forms/drafts.ts'
import type { Journey } from '../../forms/journey/journey.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import {
  newPenalty,
  penaltyBody,
  penaltyProblems,
  type FpnDetails,
  type PenaltyDraft,
} from '../fixed-penalty-notices/penalty-draft.ts'
import {
  OffenceQuestion,
  offenceRow,
  penaltySteps,
  type PenaltyAround,
} from '../fixed-penalty-notices/penalty-steps.tsx'
import { useKeepDetails } from '../fixed-penalty-notices/use-keep-details.ts'
import { pointAsked } from '../streets/place-asked.ts'
import {
  historicBody,
  historicPenaltyProblems,
  historicProblems,
  noHistoricWorks,
  type HistoricDraft,
} from './historic-draft.ts'
import { historicSteps } from './historic-steps.tsx'

type Draft = HistoricDraft & PenaltyDraft

interface Around extends PenaltyAround {
  readonly authority: string
}

const journey: Journey<Draft, Around> = {
  title: 'Penalty on older works',
  steps: [
    ...historicSteps<Draft, Around>(),
    {
      name: 'offence',
      title: 'Offence',
      question: 'Which offence is it?',
      fields: ['offence_code'],
      Questions: () => <OffenceQuestion isWithoutPermit />,
      rows: (typed) => [offenceRow(typed)],
    },
    ...penaltySteps<Draft, Around>(),
  ],
  problems: (typed, { authority, now }) => [
    ...historicProblems(typed, authority, now),
    ...historicPenaltyProblems(typed, authority),
    ...penaltyProblems(typed, now),
  ],
}

/** A penalty on works from outside the service; it makes their works record (J17). */
export function RecordHistoricFpn() {
  const may = useMay()
  const usual = useQuery(queryFor(getFpnDetails, {}))
  if (!may(recordHistoricFpn)) {
    return (
      <NotNow
        title="You cannot issue a penalty on older works"
        why="Only officers of highway authorities issue fixed penalty notices"
        back={{ text: 'Go to the home page', href: paths.home() }}
      />
    )
  }
  if (usual.isPending) {
    return (
      <>
        <PageTitle title={journey.title} size="journey" />
        <Skeleton text="Loading what is known already" rows={3} />
      </>
    )
  }
  return <Pages usual={usual.data ?? null} />
}

function Pages({ usual }: { usual: FpnDetails | null }) {
  const now = useNow()
  const [search] = useSearchParams()
  const note = search.get('note') ?? ''
  const { user } = useActing()
  const send = useSend(recordHistoricFpn)
  const keepDetails = useKeepDetails()
  const authority = user.organisation_reference
  return (
    <JourneyPages<Draft, Around>
      journey={journey}
      around={{ now, authority }}
      base={recordPaths.newHistoricFixedPenaltyNotice()}
      search={search.toString()}
      draft={draftKey('historic-fixed-penalty-notice', search.get('at') ?? 'new')}
      draftTitle="Fixed penalty notice on older works"
      start={{
        ...noHistoricWorks,
        ...newPenalty(usual, `${user.first_name} ${user.last_name}`),
        works_coordinates: pointAsked(search),
        ...(note ? { offence_details: note } : {}),
      }}
      back={{ text: 'Home', href: paths.home() }}
      submitText="Issue notice"
      sendingText="Issuing"
      declaration="I have checked the offence, the evidence and the dates"
      onSend={async (typed, idempotencyKey) => {
        const works = historicBody(typed, authority)
        if (!works) throw new Error('A penalty without a place was sent')
        const made = await send.mutateAsync({ body: { ...works, ...penaltyBody(typed) }, idempotencyKey })
        const trouble = await keepDetails(typed)
        const { work_reference_number: wrn, fpn_reference_number: reference } = made
        return {
          href: recordPaths.fixedPenaltyNotice(wrn, reference),
          done: `Fixed penalty notice ${reference} is issued${trouble}`,
        }
      }}
    />
  )
}
