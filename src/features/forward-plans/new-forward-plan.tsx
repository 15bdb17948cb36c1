import { useSearchParams } from 'react-router'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { createForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import type { Journey } from '../../forms/journey/journey.ts'
import { JourneyPages } from '../../forms/journey/JourneyPages.tsx'
import { writableWorkstreams } from '../apply/beginning.ts'
import { usePromoterPrefix } from '../streets/use-promoter-prefix.ts'
import { newPlanBody, noPlanAnswers, planProblems } from './plan-answers.ts'
import type { PlanAnswers, PlanAround } from './plan-answers.ts'
import { newPlanSteps } from './plan-steps.tsx'

const journey: Journey<PlanAnswers, PlanAround> = {
  title: 'Raise a forward plan',
  steps: newPlanSteps,
  problems: planProblems,
}

/** Works that are years away are told to everybody before they are applied for. */
export function NewForwardPlan() {
  const acting = useActing()
  const may = useMay()
  const now = useNow()
  const [search] = useSearchParams()
  const promoterPrefix = usePromoterPrefix(acting.promoter)
  const send = useSend(createForwardPlan)
  const workstreams = writableWorkstreams(acting)
  if (!may(createForwardPlan) || !acting.promoter) {
    return (
      <>
        <PageTitle title="You cannot raise a forward plan" size="journey" />
        <p className="govuk-body">Promoters raise forward plans, and contractors for them. You work as neither now.</p>
        <p className="govuk-body">
          <AppLink href={recordPaths.list('forward-plans')}>See the forward plans</AppLink>
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
  const only = workstreams.length === 1 ? (workstreams[0]?.workstream_prefix ?? '') : ''
  return (
    <JourneyPages
      journey={journey}
      around={{ now, promoter: acting.promoter, promoterPrefix }}
      base={recordPaths.newForwardPlan()}
      draft={`draft:forward-plan:${acting.promoter}`}
      draftTitle="Raise a forward plan"
      start={{ ...noPlanAnswers, ...placeOf(search), workstream_prefix: only }}
      back={{ text: 'Home', href: paths.home() }}
      submitText="Raise forward plan"
      sendingText="Raising"
      consequences={whatRaisingDoes}
      onSend={async (answers, idempotencyKey) => {
        const body = newPlanBody(answers, { now, promoter: acting.promoter ?? '' }) as BodyOf<typeof createForwardPlan>
        const made = await send.mutateAsync({ body, idempotencyKey })
        return {
          href: recordPaths.forwardPlan(made.work_reference_number, made.forward_plan_reference_number),
          done: `Forward plan ${made.forward_plan_reference_number} is raised`,
        }
      }}
    />
  )
}

const whatRaisingDoes = () => (
  <FramedPanel title="What raising it does">
    <p className="govuk-body">
      Everybody sees the plan on the map. Nobody assesses it, and it books no space in the street: apply for a permit
      when the dates are firm.
    </p>
  </FramedPanel>
)

/** `?easting=&northing=`, from a press on the map. */
function placeOf(search: URLSearchParams): Partial<PlanAnswers> {
  const [easting, northing] = [Number(search.get('easting')), Number(search.get('northing'))]
  if (!search.get('easting') || Number.isNaN(easting) || Number.isNaN(northing)) return {}
  return { works_coordinates: { type: 'Point', coordinates: [easting, northing] } }
}
