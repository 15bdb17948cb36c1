import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { getWork, startWork } from '../../../domain/contract/works.ts'
import { queryFor } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { AncillaryList } from '../ancillary-informations/ancillary-list.tsx'
import { HazardsNear } from '../material-classifications/hazards-near.tsx'
import { OnSiteWays } from '../on-site/on-site-ways.tsx'
import { RecordOnSite } from '../on-site/record-on-site.tsx'
import { SiteFacts } from '../on-site/site-facts.tsx'
import { ownersOf } from '../permits/owners.ts'

/** Start, stop, undo: made for a phone in one hand (J4). */
export function OnSiteTab() {
  const { wrn = '' } = useParams()
  const { data: work } = useSuspenseQuery(queryFor(getWork, { params: { workReferenceNumber: wrn } }))
  const may = useMay()
  const permit = work.active_permit
  if (!permit)
    return <p className="govuk-body">There is no permit on this works record, so there is nothing to start.</p>
  return (
    <Columns kind="record">
      <div>
        <HazardsNear geometry={work.works_coordinates} />
        <h2 className="govuk-heading-m">On site</h2>
        {may(startWork, ownersOf(work)) ? (
          <>
            <RecordOnSite permit={permit} sites={work.sites ?? []} />
            <OnSiteWays work={work} permit={permit} />
          </>
        ) : (
          <InsetText>
            Only {work.promoter_organisation}, with full access to the workstream, records starts and stops.
          </InsetText>
        )}
      </div>
      <div>
        <h2 className="govuk-heading-m">The permit</h2>
        <SiteFacts permit={permit} />
        <p className="govuk-body">
          <AppLink href={recordPaths.board(permit.work_reference_number, permit.permit_reference_number)}>
            Print the permit board
          </AppLink>
        </p>
        <h2 className="govuk-heading-m">Beside the works</h2>
        <AncillaryList permit={permit} />
      </div>
    </Columns>
  )
}
