import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { issueFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { getFpnDetails } from '../../../domain/contract/fpn-details.ts'
import { getInspection } from '../../../domain/contract/inspections.ts'
import { paymentMethodLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { penaltyHindrance } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
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
import { Radios } from '../../forms/Radios.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork, type Work } from '../works/use-work.ts'
import { NoticeText } from './notice-text.tsx'
import {
  newPenalty,
  offenceAt,
  penaltyBody,
  penaltyDraftKey,
  penaltyFromInspection,
  penaltyProblems,
  type FpnDetails,
  type InspectionInHand,
  type PenaltyDraft,
} from './penalty-draft.ts'
import { OutageHint } from './outage-hint.tsx'
import { OffenceQuestion, offenceRow, penaltySteps, type PenaltyAround } from './penalty-steps.tsx'
import { useKeepDetails } from './use-keep-details.ts'

interface FpnDraft extends PenaltyDraft {
  /** A permit's reference, or `none`. */
  readonly permit_reference_number: string
}

interface Around extends PenaltyAround {
  readonly work: Work
  /** Where the answers came from. */
  readonly inspection: string | undefined
}

const noPermit = 'none'

function OffencePage({ around }: { around: Around }) {
  const permits = around.work.permits ?? []
  return (
    <>
      {around.inspection ? (
        <InsetText>Filled in from inspection {around.inspection}. Check each page before you issue.</InsetText>
      ) : null}
      {permits.length > 0 ? (
        <Radios
          name="permit_reference_number"
          legend="Permit"
          legendSize="m"
          choices={[
            ...permits.map((permit) => ({
              value: permit.permit_reference_number,
              label: `${permit.permit_reference_number}, ${permit.permit_status_string.toLowerCase()}`,
            })),
            { value: noPermit, label: 'No permit' },
          ]}
        />
      ) : null}
      <OffenceQuestion isWithoutPermit={permits.length === 0} />
    </>
  )
}

const journey: Journey<FpnDraft, Around> = {
  title: 'Issue a fixed penalty notice',
  steps: [
    {
      name: 'offence',
      title: 'Offence',
      question: 'Which offence is it?',
      fields: ['permit_reference_number', 'offence_code'],
      Questions: OffencePage,
      rows: (typed, { work }) => [
        {
          field: 'permit_reference_number',
          key: 'Permit',
          value: !work.permits?.length
            ? null
            : typed.permit_reference_number === noPermit
              ? 'No permit'
              : typed.permit_reference_number,
        },
        offenceRow(typed),
      ],
    },
    ...penaltySteps<FpnDraft, Around>(),
  ],
  problems: (typed, { now }) => penaltyProblems(typed, now),
}

/** An authority gives a promoter a fixed penalty notice (J8); from an inspection with `?inspection=`. */
export function IssueFpn() {
  const work = useWork()
  const may = useMay()
  const [search] = useSearchParams()
  const back = {
    text: `Go to works ${work.work_reference_number}`,
    href: paths.work(work.work_reference_number, 'enforcement'),
  }
  const title = 'You cannot issue a fixed penalty notice here'
  const from = search.get('inspection') ?? undefined
  const inspection = useQuery({
    ...queryFor(getInspection, {
      params: { workReferenceNumber: work.work_reference_number, inspectionReferenceNumber: from ?? '' },
    }),
    enabled: from !== undefined,
  })
  const usual = useQuery(queryFor(getFpnDetails, {}))
  if (!may(issueFpn, ownersOf(work))) {
    return (
      <NotNow
        title={title}
        why={`Only officers of ${work.highway_authority} issue penalties on these works`}
        back={back}
      />
    )
  }
  const hindrance = penaltyHindrance(work)
  if (hindrance) return <NotNow title={title} why={hindrance.message} back={back} />
  // neither is needed to go on: what cannot be read is typed
  const isReading = usual.isPending || (from !== undefined && inspection.isPending)
  if (isReading) {
    return (
      <>
        <PageTitle title={journey.title} size="journey" />
        <Skeleton text="Loading what is known already" rows={3} />
      </>
    )
  }
  return <IssueOn work={work} usual={usual.data ?? null} inspection={inspection.data} />
}

interface IssueOnProps {
  work: Work
  usual: FpnDetails | null
  inspection: InspectionInHand | undefined
}

function IssueOn({ work, usual, inspection }: IssueOnProps) {
  const now = useNow()
  const { user } = useActing()
  const issue = useSend(issueFpn)
  const keepDetails = useKeepDetails()
  const wrn = work.work_reference_number
  const from = inspection?.inspection_reference_number
  const start: FpnDraft = {
    ...newPenalty(usual, `${user.first_name} ${user.last_name}`),
    ...(inspection ? penaltyFromInspection(inspection) : {}),
    permit_reference_number: work.active_permit?.permit_reference_number ?? noPermit,
  }

  return (
    <JourneyPages<FpnDraft, Around>
      journey={journey}
      around={{ now, work, inspection: from }}
      base={recordPaths.newFixedPenaltyNotice(wrn)}
      search={from ? `?inspection=${encodeURIComponent(from)}` : ''}
      draft={penaltyDraftKey(wrn, from)}
      draftTitle={`Fixed penalty notice on ${wrn}, ${work.street_name}`}
      start={start}
      about={`${wrn}, ${work.street_name}`}
      back={{ text: 'Back to the works', href: paths.work(wrn, 'enforcement') }}
      submitText="Issue notice"
      sendingText="Issuing"
      declaration="I have checked the offence, the evidence and the dates"
      consequences={preview}
      onSend={async (typed, idempotencyKey) => {
        const permit = typed.permit_reference_number
        const { fpn_reference_number: reference } = await issue.mutateAsync({
          params: { workReferenceNumber: wrn },
          body: { ...penaltyBody(typed), ...(permit === noPermit ? {} : { permit_reference_number: permit }) },
          idempotencyKey,
        })
        const trouble = await keepDetails(typed)
        return {
          href: recordPaths.fixedPenaltyNotice(wrn, reference),
          done: `Fixed penalty notice ${reference} is issued${trouble}`,
        }
      }}
    />
  )
}

const preview = (typed: FpnDraft, around: Around) => {
  const offence = offenceAt(typed)
  return (
    <>
      {offence ? <OutageHint offence={offence} /> : null}
      <Preview typed={typed} work={around.work} now={around.now} />
      <p className="govuk-body">
        Not sure?{' '}
        <AppLink href={recordPaths.askAboutPenalty(around.work.work_reference_number, around.inspection)}>
          Ask a colleague
        </AppLink>{' '}
        before you issue it.
      </p>
    </>
  )
}

function Preview({ typed, work, now }: { typed: FpnDraft; work: Work; now: Temporal.Instant }) {
  const offence = offenceAt(typed)
  if (!offence || !typed.offence_code) return null
  return (
    <FramedPanel title="The notice, if issued now">
      <NoticeText
        notice={{
          authority: work.highway_authority,
          promoter: work.promoter_organisation,
          works: work.work_reference_number,
          place: [work.street_name, work.town].filter(Boolean).join(', '),
          permit: typed.permit_reference_number === noPermit ? null : typed.permit_reference_number,
          offenceCode: typed.offence_code,
          offence,
          details: typed.offence_details,
          issued: now,
          officer: typed.authorised_officer,
          officerContact: typed.officer_contact_details,
          officerAddress: typed.officer_address,
          representationsTo: typed.representations_contact,
          representationsAddress: typed.representations_contact_address,
          payBy: typed.payment_methods.map((method) => label(paymentMethodLabels, method)),
        }}
      />
    </FramedPanel>
  )
}
