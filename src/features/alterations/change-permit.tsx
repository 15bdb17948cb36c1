import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { createAlteration } from '../../../domain/contract/alterations.ts'
import { getStreet } from '../../../domain/contract/streets.ts'
import { categoryAfterChange } from '../../../domain/rules/alteration-checks.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { useAskedDates } from '../../forms/asked-dates.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { PermitNotNow } from '../permits/not-now.tsx'
import { ownersOf } from '../permits/owners.ts'
import { usePermit, type Permit } from '../permits/use-permit.ts'
import { stateOf } from '../permits/assess/works-state.ts'
import type { Street } from '../streets/street-facts.ts'
import { ChangeMap } from './change-map.tsx'
import { changeRows, isSamePlace, sideOf, type Side } from './change-rows.ts'
import { ChangeTable } from './change-table.tsx'
import {
  changeBody,
  changeOpen,
  draftOf,
  permitToChange,
  startsEarly,
  unchanged,
  withDates,
  type ChangeAnswers,
} from './change-draft.ts'
import { changeJourney, type Around } from './change-steps.tsx'
import { sentWords } from './change-words.ts'
import { EffectsPanel } from './effects-panel.tsx'
import { useHeldWhileSending, type Holding } from './held-while-sending.ts'
import type { ChangeBody } from './whole-model.ts'

/** The promoter changes a permit, or asks to (J3; BR-ALT-01 to 04): only what was chosen is asked, all of it is sent. */
export function ChangePermit() {
  const { shown: permit, holding } = useHeldWhileSending(usePermit())
  const now = useNow()
  const may = useMay()
  const open = changeOpen(permit, now)
  const [wasOpen] = useState(open.yes === true)
  const street = useQuery({ ...queryFor(getStreet, { params: { usrn: permit.usrn } }), staleTime: Infinity })
  const why = 'Only its promoter, with full access to the workstream, can change it'
  if (!may(createAlteration, ownersOf(permit))) return <PermitNotNow action="change" why={why} permit={permit} />
  // somebody who types goes on typing when the permit changes meanwhile, and is told
  if (!open.yes && !wasOpen) return <PermitNotNow action="change" why={open.no} permit={permit} />
  // without the gazetteer everything but its designations can still be changed
  if (street.isPending) return <Skeleton text="Loading the street" rows={6} />
  return (
    <Change
      key={permit.permit_reference_number}
      permit={permit}
      street={street.data}
      holding={holding}
      closed={open.yes ? undefined : open.no}
    />
  )
}

interface ChangeProps {
  permit: Permit
  street: Street | undefined
  holding: Holding
  /** Why the change cannot be sent any more, since the page was opened. */
  closed: string | undefined
}

function Change({ permit, street, holding, closed }: ChangeProps) {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const now = useNow()
  const send = useSend(createAlteration)
  const draft = useMemo(() => draftOf(permit, street), [permit, street])
  const isAnswer = permit.permit_status === 'permit_modification_request'
  const journey = useMemo(() => changeJourney(isAnswer ? 'Submit changes' : 'Change a permit'), [isAnswer])
  const base = recordPaths.change(wrn, prn)
  const asked = useAskedDates()
  const around: Around = { permit, draft, now, base }

  async function sendChange(answers: ChangeAnswers, idempotencyKey: string) {
    const body = changeBody(answers, around)
    const open = changeOpen(permit, now, body.proposed_end_date)
    const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
    const made = await holding(() => send.mutateAsync({ params, body, idempotencyKey }))
    const href = recordPaths.alteration(wrn, prn, made.permit_alteration_reference_number)
    return { href, done: open.yes ? sentWords(open.type, open.action) : 'Change sent' }
  }

  return (
    <JourneyPages<ChangeAnswers, Around>
      journey={journey}
      around={around}
      base={base}
      {...(asked ? { search: asked.search } : {})}
      draft={`change:${prn}${asked?.draft ?? ''}`}
      draftTitle={`${journey.title}: ${prn}, ${permit.street_name}`}
      start={asked ? withDates(unchanged(draft), asked) : unchanged(draft)}
      about={`${prn}, ${permit.street_name}`}
      back={{ text: 'Back to the permit', href: paths.permit(wrn, prn) }}
      intro={<Intro permit={permit} closed={closed} />}
      submitText={isAnswer ? 'Submit changes' : 'Send change'}
      review={reviewOf}
      consequences={effectsOf}
      onSend={sendChange}
    />
  )
}

function reviewOf(answers: ChangeAnswers, around: Around, hrefOf: ReviewProps['hrefOf']) {
  return <Review answers={answers} around={around} hrefOf={hrefOf} />
}

function effectsOf(answers: ChangeAnswers, around: Around) {
  return <EffectsPanel permit={around.permit} body={changeBody(answers, around)} />
}

/** The officer's words while they are being answered; else that there is no way back. */
function Intro({ permit, closed }: Pick<ChangeProps, 'permit' | 'closed'>) {
  if (closed) return <WarningText>{closed}. What you typed is kept, but can no longer be sent.</WarningText>
  if (permit.permit_status === 'permit_modification_request') {
    return (
      <InsetText>
        <p className="govuk-body">
          <strong>{permit.highway_authority} asks for changes</strong>
        </p>
        <p className="govuk-body app-pre-line">{permit.pending_change_details}</p>
        <p className="govuk-body">
          The authority can ask only once. After your answer it can only grant or refuse the permit.
        </p>
      </InsetText>
    )
  }
  const isWaiting = permit.permit_status === 'granted' || permit.permit_status === 'revoked'
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  return (
    <InsetText>
      <p className="govuk-body">
        A change cannot be cancelled once it is sent.
        {isWaiting ? ' While it waits for a decision you cannot send another one.' : ''}
      </p>
      {permit.work_status === 'in_progress' && isWaiting ? (
        <p className="govuk-body">
          Only a later end? <AppLink href={recordPaths.extend(wrn, prn)}>Extend the works on one page</AppLink>
        </p>
      ) : null}
    </InsetText>
  )
}

interface ReviewProps {
  answers: ChangeAnswers
  around: Around
  hrefOf: (field: string) => string | undefined
}

function Review({ answers, around, hrefOf }: ReviewProps) {
  const { permit } = around
  const body = changeBody(answers, around)
  const [before, after] = [sideOf(permit), proposedSide(body, answers, around)]
  const rows = changeRows(before, after).filter(({ isChanged }) => isChanged)
  return (
    <>
      <h2 className="govuk-heading-m">What changes</h2>
      {rows.length === 0 ? (
        <p className="govuk-body">Nothing differs from the permit.</p>
      ) : (
        <ChangeTable rows={rows} caption="What changes" before="Now" after="Proposed" hrefOf={hrefOf} />
      )}
      {isSamePlace(before, after) || !body.works_coordinates ? null : (
        <ChangeMap
          before={permit.works_coordinates}
          after={body.works_coordinates}
          street={permit.street_name}
          state={stateOf(permit)}
        />
      )}
      <p className="govuk-body">
        <AppLink href={`${around.base}/what`}>Change something else</AppLink>
      </p>
      <h2 className="govuk-heading-m">Reason</h2>
      <p className="govuk-body app-pre-line">{body.permit_alteration_reason || 'Not given'}</p>
      <p className="govuk-body">
        <AppLink href={hrefOf('permit_alteration_reason') ?? around.base}>
          Change<span className="govuk-visually-hidden"> reason</span>
        </AppLink>
      </p>
    </>
  )
}

/** The permit as it would be, as far as this page can tell: the service works it out again. */
function proposedSide(body: ChangeBody, answers: ChangeAnswers, { permit, now }: Around): Side {
  const present = sideOf(permit)
  const isMoved = !civilDate(body.proposed_start_date).equals(civilDate(permit.proposed_start_date))
  return {
    fields: body,
    category: categoryAfterChange(body, permitToChange(permit), { now, holidays: englandAndWales }),
    isEarlyStart: isMoved ? startsEarly(body, { permit, now }) : permit.is_early_start,
    files: new Map([...present.files, ...answers.file_ids.map(({ file_id, name }) => [file_id, name] as const)]),
  }
}
