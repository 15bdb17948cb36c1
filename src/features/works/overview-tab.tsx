import { lazy, Suspense } from 'react'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
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
      <p className="govuk-body">{work.works_location_description}</p>
    </>
  )
}
