import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createComment } from '../../../domain/contract/comments.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { updateForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { getStreet } from '../../../domain/contract/streets.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import type { Column } from '../../components/DataTable.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { useAskedDates } from '../../forms/asked-dates.ts'
import type { Journey } from '../../forms/journey/journey.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Street } from '../streets/street-facts.ts'
import { answersOfPlan, changedPlanBody, planProblems } from './plan-answers.ts'
import type { ForwardPlan, PlanAnswers, PlanAround } from './plan-answers.ts'
import { whyNot } from './plan-offers.ts'
import { changedPlanSteps } from './plan-steps.tsx'
import { earlierWords, planChanges } from './plan-words.ts'
import type { PlanChange } from './plan-words.ts'
import { useForwardPlan } from './use-forward-plan.ts'

const journey: Journey<PlanAnswers, PlanAround> = {
  title: 'Edit a forward plan',
  steps: changedPlanSteps,
  problems: planProblems,
}

/** A raised plan with other answers: street, authority and workstream stay (BR-FP-02, 11). */
export function EditForwardPlan() {
  const plan = useForwardPlan()
  const { role } = useActing()
  const may = useMay()
  const street = useQuery(queryFor(getStreet, { params: { usrn: plan.usrn } }))
  const { work_reference_number: wrn, forward_plan_reference_number: ref } = plan
  const why = may(updateForwardPlan, ownersOf(plan))
    ? whyNot(plan, 'edit', role)
    : 'Only its promoter, with full access to the workstream, can change it'
  if (why) {
    const back = { text: `Open forward plan ${ref}`, href: recordPaths.forwardPlan(wrn, ref) }
    return <NotNow title="You cannot change this forward plan" why={why} back={back} />
  }
  if (street.isPending) {
    return (
      <>
        <PageTitle title={journey.title} size="journey" />
        <Skeleton text="Reading the street" rows={3} />
      </>
    )
  }
  return <Edit plan={plan} street={street.data ?? null} />
}

function Edit({ plan: opened, street }: { plan: ForwardPlan; street: Street | null }) {
  const now = useNow()
  const sendPlan = useSend(updateForwardPlan)
  const sendComment = useSend(createComment)
  // what is changed is what was read first: an answer that comes later does not move the old values
  const [plan] = useState(opened)
  const [before] = useState(() => answersOfPlan(plan, street))
  const asked = useAskedDates()
  const { work_reference_number: wrn, forward_plan_reference_number: ref } = plan

  /** The plan is what matters: a comment that cannot be added is told, and undoes nothing. */
  async function keepEarlier(changes: readonly PlanChange[]): Promise<string> {
    const body = { topic: 'GENERAL' as const, detail: earlierWords(ref, changes), is_internal: false }
    try {
      await sendComment.mutateAsync({ params: { workReferenceNumber: wrn }, body })
      return 'What it said before is kept as a comment'
    } catch {
      return 'The comment with the earlier values could not be added'
    }
  }

  const review = (answers: PlanAnswers, _: PlanAround, hrefOf: ChangesProps['hrefOf']) => (
    <Changes changes={planChanges(before, answers)} answers={answers} hrefOf={hrefOf} />
  )

  return (
    <JourneyPages
      journey={journey}
      around={{ now, promoter: plan.promoter_swa_code, plan }}
      base={recordPaths.forwardPlan(wrn, ref, 'edit')}
      {...(asked ? { search: asked.search } : {})}
      draft={`draft:edit-forward-plan:${ref}${asked?.draft ?? ''}`}
      draftTitle={`Edit forward plan ${ref}`}
      start={asked ? { ...before, start_date: asked.start, end_date: asked.end } : before}
      about={`${ref}, ${plan.street_name}`}
      back={{ text: `Forward plan ${ref}`, href: recordPaths.forwardPlan(wrn, ref) }}
      submitText="Save the changes"
      sendingText="Saving"
      review={review}
      onSend={async (answers, idempotencyKey) => {
        const changes = planChanges(before, answers)
        await sendPlan.mutateAsync({
          params: { workReferenceNumber: wrn, forwardPlanReferenceNumber: ref },
          body: changedPlanBody(answers, plan) as BodyOf<typeof updateForwardPlan>,
          idempotencyKey,
        })
        const kept = answers.keep_earlier === 'yes' && changes.length > 0 ? await keepEarlier(changes) : ''
        return {
          href: recordPaths.forwardPlan(wrn, ref),
          done: [`Forward plan ${ref} is changed`, kept].filter(Boolean).join('. '),
        }
      }}
    />
  )
}

interface ChangesProps {
  changes: readonly PlanChange[]
  answers: PlanAnswers
  hrefOf: (field: string) => string | undefined
}

/** Only what is different, old and new side by side. */
function Changes({ changes, answers, hrefOf }: ChangesProps) {
  if (changes.length === 0) return <p className="govuk-body">You have changed nothing yet.</p>
  const keepHref = hrefOf('keep_earlier')
  return (
    <>
      <DataTable
        caption="What changes"
        columns={changeColumns}
        rows={changes.map((change) => ({ ...change, href: hrefOf(change.field) }))}
        rowKey={({ key }) => key}
      />
      <SummaryCard
        title="Earlier values"
        rows={[
          {
            key: 'Kept as a comment',
            value: answers.keep_earlier === 'yes' ? 'Yes' : 'No',
            ...(keepHref ? { action: { text: 'Change', href: keepHref, about: 'whether they are kept' } } : {}),
          },
        ]}
      />
    </>
  )
}

type ChangeRow = PlanChange & { readonly href: string | undefined }

const changeColumns: readonly Column<ChangeRow>[] = [
  { key: 'what', header: 'What', rowHeader: true, cell: ({ key }) => key },
  { key: 'was', header: 'Was', cell: ({ was }) => was },
  { key: 'becomes', header: 'Becomes', cell: ({ becomes }) => becomes },
  { key: 'change', header: 'Change', headerHidden: true, card: 'foot', cell: changeLink },
]

function changeLink({ key, href }: ChangeRow) {
  return href ? (
    <AppLink href={href}>
      Change<span className="govuk-visually-hidden"> {key}</span>
    </AppLink>
  ) : null
}
