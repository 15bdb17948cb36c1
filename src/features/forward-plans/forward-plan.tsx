import '../works/works-record.css'
import { lazy, Suspense, useMemo } from 'react'
import { useParams } from 'react-router'
import { createComment } from '../../../domain/contract/comments.ts'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { forwardPlanStatusColour } from '../../../domain/labels/forward-plans.ts'
import { roadCategoryLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Columns } from '../../components/Columns.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { DesignationsList } from '../permits/designations-list.tsx'
import { programmeAt } from '../programme/programme-at.ts'
import { ownersOf } from '../permits/owners.ts'
import { ActionsPanel } from '../works/actions-panel.tsx'
import type { ForwardPlan } from './plan-answers.ts'
import { planActions } from './plan-offers.ts'
import { planQuery } from './use-forward-plan.ts'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** A forward plan, for its promoter and its authority (BR-FP-05). */
export function ForwardPlanPage() {
  const { wrn = '', ref = '' } = useParams()
  return (
    <RecordPage
      query={planQuery(wrn, ref)}
      crumbs={[
        { text: 'Forward plans', href: recordPaths.list('forward-plans') },
        { text: wrn, href: paths.work(wrn) },
        { text: ref },
      ]}
      name={`forward plan ${ref}`}
      whyRestricted="A plan in full is for its promoter, with the workstream, and for the authority of its street. Everybody sees where and when it is on the map."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.map()}>Open the map</AppLink>
        </p>
      }
    >
      {(plan) => <PlanInFull plan={plan} />}
    </RecordPage>
  )
}

function PlanInFull({ plan }: { plan: ForwardPlan }) {
  return (
    <>
      <PlanHead plan={plan} />
      <Columns kind="record">
        <div>
          <SummaryCard title="Works" rows={worksRows(plan)} />
          <SummaryCard title="Dates" rows={dateRows(plan)} />
          <SummaryCard title="Street data (ASDs)">
            <DesignationsList asds={plan.forward_plan_asds ?? []} none="The plan names no designations." />
          </SummaryCard>
          {plan.hs2_in_act_limits == null ? null : <SummaryCard title="HS2" rows={hs2Rows(plan)} />}
        </div>
        <div>
          <PlanMap plan={plan} />
          <SummaryCard title="Place" rows={placeRows(plan)} />
          <SummaryCard title="Who" rows={partyRows(plan)} />
        </div>
      </Columns>
    </>
  )
}

function PlanHead({ plan }: { plan: ForwardPlan }) {
  const { role } = useActing()
  const may = useMay()
  const owners = ownersOf(plan)
  const actions = planActions(plan, { role, may: (endpoint) => may(endpoint, owners) })
  const isEmpty = !actions.next && actions.others.length === 0
  const place = [plan.street_name, plan.town].filter(Boolean).join(', ')
  return (
    <div className="app-record-head">
      <div>
        <PageTitle title={`Forward plan ${plan.forward_plan_reference_number}`} />
        <p className="app-record-head__line">
          <CopyButton text={plan.forward_plan_reference_number} about="the reference of the plan" />
          <PrintButton />
          {plan.forward_plan_status === 'raised' ? (
            <span className="app-copy">
              <AppLink href={programmeAt(plan.forward_plan_reference_number, plan.usrn, plan.start_date)}>
                In the programme
              </AppLink>
            </span>
          ) : null}
          <Tag colour={forwardPlanStatusColour(plan.forward_plan_status)}>{plan.forward_plan_status_string}</Tag>
          <span>{plan.promoter_organisation}</span>
        </p>
        <p className="govuk-body">
          {place}, part of{' '}
          <AppLink href={paths.work(plan.work_reference_number)}>works {plan.work_reference_number}</AppLink>.{' '}
          <AppLink href={paths.work(plan.work_reference_number, 'history')}>History</AppLink>
        </p>
        <WhatBecameOfIt plan={plan} />
        {may(createComment, owners) ? null : (
          <InsetText>
            You can read this plan. Its promoter, with full access to workstream {plan.workstream_prefix}, can change
            it.
          </InsetText>
        )}
      </div>
      {isEmpty ? null : (
        <section className="app-what-now" aria-label="What now">
          <ActionsPanel {...actions} />
        </section>
      )}
    </div>
  )
}

function WhatBecameOfIt({ plan }: { plan: ForwardPlan }) {
  if (plan.forward_plan_status === 'cancelled') {
    return <InsetText>Cancelled, and its works with it: {plan.cancelled_reason}</InsetText>
  }
  if (plan.forward_plan_status === 'progressed') {
    return (
      <InsetText>
        Progressed: the works go on with{' '}
        <AppLink href={paths.work(plan.work_reference_number, 'permits')}>their permits</AppLink>.
      </InsetText>
    )
  }
  return null
}

function PlanMap({ plan }: { plan: ForwardPlan }) {
  const geometries = useMemo(() => {
    const trafficManagement = trafficManagementTypes.find((type) => type === plan.traffic_management_type)
    return [
      { geometry: plan.works_coordinates, kind: 'awaiting' as const, label: 'The planned works', trafficManagement },
    ]
  }, [plan])
  return (
    <Suspense fallback={<p className="govuk-body">Loading the map</p>}>
      <MiniMap geometries={geometries} label={`Map of the planned works in ${plan.street_name}`} />
    </Suspense>
  )
}

type MaybeRow = [key: string, value: SummaryRow['value'] | null | undefined]

const rowsOf = (rows: readonly MaybeRow[]): SummaryRow[] =>
  rows.flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [{ key, value }]))

function worksRows(plan: ForwardPlan): SummaryRow[] {
  return rowsOf([
    ['Description', plan.description_of_work],
    ['Traffic management', plan.traffic_management_type_string ?? 'Not known yet'],
    ['Other information', plan.additional_info],
    ['Project reference', plan.project_reference_number],
  ])
}

function dateRows(plan: ForwardPlan): SummaryRow[] {
  const days = civilDate(plan.start_date).until(civilDate(plan.end_date)).days + 1
  return rowsOf([
    ['Start', dateWords(plan.start_date)],
    ['End', dateWords(plan.end_date)],
    ['Length', days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`],
    ['Raised', dateTimeWords(plan.date_created)],
  ])
}

const usrnLink = (usrn: number) => <AppLink href={paths.permits(`?usrn=${usrn}`)}>{usrn}</AppLink>

function placeRows(plan: ForwardPlan): SummaryRow[] {
  return rowsOf([
    ['Street', [plan.street_name, plan.town, plan.area_name].filter(Boolean).join(', ')],
    ['USRN', usrnLink(plan.usrn)],
    ['Road category', label(roadCategoryLabels, plan.road_category)],
    ['Where exactly', plan.works_location_description],
  ])
}

function partyRows(plan: ForwardPlan): SummaryRow[] {
  return rowsOf([
    ['Promoter', `${plan.promoter_organisation} (${plan.promoter_swa_code}), workstream ${plan.workstream_prefix}`],
    ['Promoter contact', plan.promoter_contact_details],
    ['Highway authority', `${plan.highway_authority} (${plan.highway_authority_swa_code})`],
  ])
}

function hs2Rows(plan: ForwardPlan): SummaryRow[] {
  return rowsOf([
    ['Type of HS2 works', plan.hs2_works_type_string],
    ['Inside the HS2 Act limits', plan.hs2_in_act_limits ? 'Yes' : 'No'],
    ['Protective provision', plan.hs2_highway_exemption_string],
    [
      'Reply needed by',
      plan.hs2_consultation_requested_response_date && dateWords(plan.hs2_consultation_requested_response_date),
    ],
  ])
}
