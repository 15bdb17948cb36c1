import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { createAlteration } from '../../../domain/contract/alterations.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateWords, longDateWords, timeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { useAskedDates } from '../../forms/asked-dates.ts'
import { dateOf } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { EndQuestion } from '../apply/steps/TimingQuestions.tsx'
import { PermitNotNow } from '../permits/not-now.tsx'
import { ownersOf } from '../permits/owners.ts'
import { usePermit, type Permit } from '../permits/use-permit.ts'
import {
  changeBody,
  changeOpen,
  changeProblems,
  draftOf,
  unchanged,
  type ChangeAnswers,
  type Changing,
} from './change-draft.ts'
import { sentWords } from './change-words.ts'
import { EffectsPanel } from './effects-panel.tsx'
import { useHeldWhileSending, type Holding } from './held-while-sending.ts'
import '../apply/apply.css'

/** A later end for works in progress, on one page (BR-ALT-04). */
export function ExtendWorks() {
  const { shown: permit, holding } = useHeldWhileSending(usePermit())
  const now = useNow()
  const may = useMay()
  const why = 'Only its promoter, with full access to the workstream, can extend the works'
  if (!may(createAlteration, ownersOf(permit))) return <PermitNotNow action="extend" why={why} permit={permit} />
  if (permit.work_status !== 'in_progress') {
    const notBegun = 'Works are extended while they are in progress. Ask for a change of the dates instead'
    return <PermitNotNow action="extend" why={notBegun} permit={permit} />
  }
  const open = changeOpen(permit, now, civilDate(permit.proposed_end_date).add({ days: 1 }).toString())
  if (!open.yes) return <PermitNotNow action="extend" why={open.no} permit={permit} />
  return <Extension permit={permit} holding={holding} />
}

function Extension({ permit, holding }: { permit: Permit; holding: Holding }) {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const now = useNow()
  const send = useSend(createAlteration)
  const navigate = useNavigate()
  const draft = useMemo(() => draftOf(permit, undefined), [permit])
  const asked = useAskedDates()
  const [start] = useState<ChangeAnswers>(() => {
    const answers: ChangeAnswers = { ...unchanged(draft), topics: ['dates'] }
    // works that have started keep their start
    return asked ? { ...answers, proposed_end_date: asked.end } : answers
  })
  const changing: Changing = { permit, draft, now }
  return (
    <ActionPage title="Extend the works" caption={`${prn}, ${permit.street_name}`} backHref={paths.permit(wrn, prn)}>
      <InsetText>
        <p className="govuk-body">
          An extension cannot be cancelled once it is sent, and no other change can be sent while it waits.
        </p>
        <p className="govuk-body">
          More than the end? <AppLink href={recordPaths.change(wrn, prn)}>Change other parts of the permit</AppLink>
        </p>
      </InsetText>
      <SummaryList
        density="dense"
        rows={[
          { key: 'End now', value: endWords(permit) },
          { key: 'Reasonable period ends', value: longDateWords(permit.reasonable_period_end_date) },
        ]}
      />
      <QuestionForm<ChangeAnswers>
        start={start}
        check={(answers) => extensionProblems(answers, changing)}
        onSend={async (answers, idempotencyKey) => {
          const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
          const body = changeBody(answers, changing)
          const open = changeOpen(permit, now, body.proposed_end_date)
          const made = await holding(() => send.mutateAsync({ params, body, idempotencyKey }))
          const done = open.yes ? sentWords(open.type, open.action) : 'Extension requested'
          await navigate(recordPaths.alteration(wrn, prn, made.permit_alteration_reference_number), { state: { done } })
        }}
        saveAs={`extend:${prn}${asked?.draft ?? ''}`}
        draftTitle={`Extend ${prn}, ${permit.street_name}`}
        submitText="Request extension"
        sendingText="Requesting"
      >
        <Questions changing={changing} />
      </QuestionForm>
    </ActionPage>
  )
}

function Questions({ changing }: { changing: Changing }) {
  const answers = useWatch<ChangeAnswers>() as ChangeAnswers
  const { permit, draft, now } = changing
  const end = dateOf(answers.proposed_end_date)
  const isLater = end !== undefined && Temporal.PlainDate.compare(end, civilDate(permit.proposed_end_date)) > 0
  return (
    <>
      <EndQuestion draft={{ ...draft, answers }} now={now} />
      {isLater ? <EffectsPanel permit={permit} body={changeBody(answers, changing)} /> : null}
      <TextArea
        name="permit_alteration_reason"
        label="Why do the works need longer?"
        hint="The other side reads this first"
        limit={500}
      />
    </>
  )
}

/** The rules of every change, and that the end is later: else it would be no extension (BR-ALT-04). */
function extensionProblems(answers: ChangeAnswers, changing: Changing): FormProblem[] {
  const problems = changeProblems(answers, changing).filter(({ field }) => field !== 'nothing_changed')
  const end = dateOf(answers.proposed_end_date)
  const present = civilDate(changing.permit.proposed_end_date)
  if (!end || Temporal.PlainDate.compare(end, present) > 0) return problems
  const message = `End date must be later than ${dateWords(present)}`
  const rest = problems.filter(({ field }) => field !== 'proposed_end_date')
  return [{ field: 'proposed_end_date', message, rule: 'BR-ALT-04' }, ...rest]
}

function endWords({ proposed_end_date, proposed_end_time }: Permit): string {
  return [longDateWords(proposed_end_date), proposed_end_time ? timeWords(proposed_end_time) : '']
    .filter(Boolean)
    .join(', ')
}
