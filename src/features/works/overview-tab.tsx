import { lazy, Suspense } from 'react'
import { dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { HazardsNear } from '../material-classifications/hazards-near.tsx'
import { ConditionsList } from '../permits/conditions-list.tsx'
import { partyRows, placeRows, timingRows, trafficRows, worksRows } from '../permits/permit-rows.tsx'
import { WhatWasSaid } from '../permits/what-was-said.tsx'
import { useWork, type Work } from './use-work.ts'

const WorksMap = lazy(async () => ({ default: (await import('./works-map.tsx')).WorksMap }))

/** The works at a glance, from the permit in force; where and who beside it. */
export function OverviewTab() {
  const work = useWork()
  const permit = work.active_permit
  return (
    <Columns kind="record">
      <div>
        <HazardsNear geometry={work.works_coordinates} />
        <h2 className="govuk-heading-m">Works</h2>
        {permit ? (
          <>
            <WhatWasSaid permit={permit} />
            <SummaryList rows={worksRows(permit)} />
            <h2 className="govuk-heading-m">Dates</h2>
            <SummaryList rows={timingRows(permit)} />
            <h2 className="govuk-heading-m">Traffic and collaboration</h2>
            <SummaryList rows={trafficRows(permit)} />
            <h2 className="govuk-heading-m">Conditions</h2>
            <ConditionsList permit={permit} />
          </>
        ) : (
          <WithoutPermit work={work} />
        )}
      </div>
      <div>
        <h2 className="govuk-heading-m">Where and who</h2>
        <Suspense fallback={<Skeleton text="Loading the map" rows={3} />}>
          <WorksMap work={work} />
        </Suspense>
        {permit ? (
          <>
            <SummaryList
              density="dense"
              rows={[
                {
                  key: 'Active permit',
                  value: (
                    <AppLink href={paths.permit(work.work_reference_number, permit.permit_reference_number)}>
                      {permit.permit_reference_number}
                    </AppLink>
                  ),
                },
                ...placeRows(permit),
              ]}
            />
            <SummaryList density="dense" rows={partyRows(permit)} />
          </>
        ) : null}
      </div>
    </Columns>
  )
}

function WithoutPermit({ work }: { work: Work }) {
  return (
    <>
      <p className="govuk-body">There is no permit on this works record.</p>
      <OtherRecord work={work} />
      <p className="govuk-body">{work.works_location_description}</p>
    </>
  )
}

/** What the works record was made by, when that was no application. */
function OtherRecord({ work }: { work: Work }) {
  const { work_reference_number: wrn, forward_plan: plan, private_street_notice: notice } = work
  return (
    <>
      {plan ? (
        <p className="govuk-body">
          <AppLink href={recordPaths.forwardPlan(wrn, plan.forward_plan_reference_number)}>
            Forward plan {plan.forward_plan_reference_number}
          </AppLink>
          , {plan.forward_plan_status_string.toLowerCase()}: {dateWords(plan.start_date)} to {dateWords(plan.end_date)}.
        </p>
      ) : null}
      {notice ? (
        <p className="govuk-body">
          <AppLink href={recordPaths.privateStreetNotice(wrn, notice.private_street_reference_number)}>
            Private street notice {notice.private_street_reference_number}
          </AppLink>
          , {notice.private_street_status_string.toLowerCase()}: {dateWords(notice.proposed_start_date)} to{' '}
          {dateWords(notice.proposed_end_date)}.
        </p>
      ) : null}
    </>
  )
}
