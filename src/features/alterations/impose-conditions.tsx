import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { imposeChange } from '../../../domain/contract/alterations.ts'
import { reasonProblems } from '../../../domain/rules/alteration-checks.ts'
import { imposeOpenTo } from '../../../domain/rules/alteration-types.ts'
import { imposedConditions, imposedProblems } from '../../../domain/rules/imposed-conditions.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { ConditionQuestions } from '../apply/steps/ConditionQuestions.tsx'
import { PermitNotNow } from '../permits/not-now.tsx'
import { ownersOf } from '../permits/owners.ts'
import { usePermit, type Permit } from '../permits/use-permit.ts'
import { changeBody, draftOf, hasChangeWaiting, unchanged, type ChangeAnswers, type Changing } from './change-draft.ts'
import { changeRows, sideOf } from './change-rows.ts'
import { ChangeTable } from './change-table.tsx'
import { useHeldWhileSending, type Holding } from './held-while-sending.ts'
import { wholeModel } from './whole-model.ts'
import '../apply/apply.css'

/** The authority changes the conditions of a granted permit by itself (BR-ALT-05); nothing else of it. */
export function ImposeConditions() {
  const { shown: permit, holding } = useHeldWhileSending(usePermit())
  const may = useMay()
  const why = 'Only the authority named on the permit can impose conditions'
  if (!may(imposeChange, ownersOf(permit)))
    return <PermitNotNow action="impose conditions on" why={why} permit={permit} />
  const open = imposeOpenTo({ ...permit, has_change_waiting: hasChangeWaiting(permit) })
  if (!open.yes) return <PermitNotNow action="impose conditions on" why={open.no} permit={permit} />
  return <Impose permit={permit} holding={holding} />
}

function Impose({ permit, holding }: { permit: Permit; holding: Holding }) {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const now = useNow()
  const send = useSend(imposeChange)
  const navigate = useNavigate()
  const draft = useMemo(() => draftOf(permit, undefined), [permit])
  const start = useMemo<ChangeAnswers>(() => ({ ...unchanged(draft), topics: ['conditions'] }), [draft])
  const changing: Changing = { permit, draft, now }
  return (
    <ActionPage title="Impose conditions" caption={`${prn}, ${permit.street_name}`} backHref={paths.permit(wrn, prn)}>
      <WarningText>
        The conditions apply as soon as you send them. {permit.promoter_organisation} cannot object, and is not charged
        for it.
      </WarningText>
      <QuestionForm<ChangeAnswers>
        start={start}
        check={(answers) => problemsOf(answers, changing)}
        onSend={async (answers, idempotencyKey) => {
          const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
          const body = requestOf(answers, changing)
          const made = await holding(() => send.mutateAsync({ params, body, idempotencyKey }))
          await navigate(recordPaths.alteration(wrn, prn, made.permit_alteration_reference_number), {
            state: { done: 'The conditions are imposed' },
          })
        }}
        saveAs={`impose:${prn}`}
        draftTitle={`Impose conditions on ${prn}`}
        submitText="Impose conditions"
        sendingText="Imposing"
      >
        <Questions changing={changing} />
      </QuestionForm>
    </ActionPage>
  )
}

function Questions({ changing }: { changing: Changing }) {
  const answers = useWatch<ChangeAnswers>() as ChangeAnswers
  const { permit, draft, now } = changing
  const present = sideOf(permit)
  const { permit_conditions } = requestOf(answers, changing)
  const proposed = { ...present, fields: { ...present.fields, permit_conditions } }
  const rows = changeRows(present, proposed).filter(({ isChanged }) => isChanged)
  return (
    <>
      <ConditionQuestions draft={{ ...draft, answers }} now={now} />
      <TextArea
        name="permit_alteration_reason"
        label="Why are you imposing these conditions?"
        hint="The other side reads this first"
        limit={500}
      />
      <FramedPanel title="What changes">
        {rows.length === 0 ? (
          <p className="govuk-body">Nothing yet.</p>
        ) : (
          <ChangeTable rows={rows} caption="What changes" before="Now" after="Imposed" />
        )}
      </FramedPanel>
    </>
  )
}

/** The conditions from now on, the ones that nobody can take off among them (BR-COND-03). */
function requestOf(answers: ChangeAnswers, changing: Changing) {
  const body = changeBody({ ...answers, topics: ['conditions'] }, changing)
  const present = wholeModel(changing.permit).permit_conditions ?? []
  return {
    permit_conditions: imposedConditions(present, body.permit_conditions ?? []),
    permit_alteration_reason: body.permit_alteration_reason,
  }
}

function problemsOf(answers: ChangeAnswers, changing: Changing): FormProblem[] {
  const request = requestOf(answers, changing)
  const present = wholeModel(changing.permit).permit_conditions ?? []
  return [...imposedProblems(present, request.permit_conditions), ...reasonProblems(request)]
}
