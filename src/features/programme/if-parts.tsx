import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { getActivity, updateActivity } from '../../../domain/contract/activities.ts'
import { createAlteration } from '../../../domain/contract/alterations.ts'
import { getFeeMatrix } from '../../../domain/contract/fee-matrices.ts'
import { getForwardPlan, updateForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { EffectLines } from '../../components/EffectLines.tsx'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Permit } from '../permits/use-permit.ts'
import { authorityOwners } from '../streets/authority-owners.ts'
import { IfClashes } from './if-clashes.tsx'
import { planMeaning, type Meaning } from './dates-meaning.ts'
import { permitMeaning, whyNotChanged } from './permit-meaning.ts'
import type { Days } from './programme-days.ts'
import type { ProgrammeBar } from './programme-lanes.ts'
import { triedSearch } from './what-if.ts'

interface IfProps {
  bar: ProgrammeBar
  /** As it stands. */
  now: Days
  tried: Days | undefined
}

/** A permit at other dates: what the change would be, and where its promoter asks for it (J3). */
export function PermitIf({ bar, now: own, tried }: IfProps) {
  const wrn = bar.work_reference_number ?? ''
  const params = { workReferenceNumber: wrn, permitReferenceNumber: bar.reference }
  const permit = useQuery(queryFor(getPermit, { params }))
  if (!permit.data) return <Waiting query={permit} />
  return <PermitInFull permit={permit.data} bar={bar} now={own} tried={tried} />
}

function PermitInFull({ permit, bar, now: own, tried }: IfProps & { permit: Permit }) {
  const at = useNow()
  const may = useMay()
  const fees = useQuery({
    ...queryFor(getFeeMatrix, { params: { organisationReference: permit.highway_authority_swa_code } }),
    retry: false,
    staleTime: Infinity,
  })
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const days = tried ?? own
  const lines = useMemo(
    () => permitMeaning(permit, tried, { now: at, fees: fees.data }),
    [permit, tried, at, fees.data],
  )
  const isMine = may(createAlteration, ownersOf(permit))
  const why = whyNotChanged(permit, days, at)
  const isExtension = permit.work_status === 'in_progress' && permit.permit_status === 'granted' && days.to > own.to
  const href = (isExtension ? recordPaths.extend(wrn, prn) : recordPaths.change(wrn, prn)) + triedSearch(days)
  return (
    <Answer lines={lines}>
      <IfClashes
        geometry={permit.works_coordinates}
        street={permit.street_name}
        exclude={wrn}
        now={own}
        tried={tried}
      />
      {!tried ? null : isMine ? (
        <Button href={href} {...(why ? { notNow: why } : {})}>
          Apply change
        </Button>
      ) : (
        <p className="govuk-body">
          Only {bar.organisation}, with full access to the workstream, can ask for other dates.{' '}
          <AppLink href={paths.work(wrn, 'comments')}>Suggest them in a comment</AppLink>
        </p>
      )}
    </Answer>
  )
}

/** A plan at other dates: what would come of it as an application. */
export function PlanIf({ bar, now: own, tried }: IfProps) {
  const at = useNow()
  const may = useMay()
  const wrn = bar.work_reference_number ?? ''
  const params = { workReferenceNumber: wrn, forwardPlanReferenceNumber: bar.reference }
  const plan = useQuery(queryFor(getForwardPlan, { params }))
  if (!plan.data) return <Waiting query={plan} />
  const days = tried ?? own
  return (
    <Answer lines={planMeaning(days, at)}>
      <IfClashes
        geometry={plan.data.works_coordinates}
        street={bar.street_name}
        exclude={wrn}
        now={own}
        tried={tried}
      />
      {!tried ? null : may(updateForwardPlan, ownersOf(plan.data)) ? (
        <Button href={recordPaths.forwardPlan(wrn, bar.reference, 'edit') + triedSearch(days)}>Apply change</Button>
      ) : (
        <p className="govuk-body">
          Only {bar.organisation}, with full access to the workstream, can move its plan.{' '}
          <AppLink href={paths.work(wrn, 'comments')}>Suggest it in a comment</AppLink>
        </p>
      )}
    </Answer>
  )
}

/** An authority's own activity at other dates. */
export function ActivityIf({ bar, now: own, tried }: IfProps) {
  const may = useMay()
  const activity = useQuery(queryFor(getActivity, { params: { activityReferenceNumber: bar.reference } }))
  if (!activity.data) return <Waiting query={activity} />
  return (
    <Answer lines={[]}>
      <IfClashes geometry={activity.data.activity_coordinates} street={bar.street_name} now={own} tried={tried} />
      {tried && may(updateActivity, authorityOwners(bar.organisation_swa_code)) ? (
        <Button href={recordPaths.activity(bar.reference, 'edit') + triedSearch(tried)}>Apply change</Button>
      ) : null}
    </Answer>
  )
}

function Waiting({ query }: { query: { isError: boolean; refetch: () => Promise<unknown> } }) {
  if (!query.isError) return <Skeleton text="Reading what it says" rows={3} />
  return (
    <ErrorPanel
      title="What these dates mean could not be worked out"
      onTryAgain={async () => void (await query.refetch())}
    />
  )
}

function Answer({ lines, children }: { lines: readonly Meaning[]; children: ReactNode }) {
  return (
    <div className="app-programme__meaning">
      {lines.length > 0 ? <EffectLines lines={lines} /> : null}
      {children}
    </div>
  )
}
