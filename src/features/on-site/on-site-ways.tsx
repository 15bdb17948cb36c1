import { createAlteration } from '../../../domain/contract/alterations.ts'
import { updateTrafficManagement } from '../../../domain/contract/permit-follow-ups.ts'
import { createSite } from '../../../domain/contract/sites.ts'
import { countWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Permit } from '../permits/use-permit.ts'
import type { Work } from '../works/use-work.ts'
import { TrafficForm } from './traffic-form.tsx'

/** What else is done from the street: traffic management, more time, the sites that were dug. */
export function OnSiteWays({ work, permit }: { work: Work; permit: Permit }) {
  const may = useMay()
  const owners = ownersOf(work)
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const isInProgress = permit.work_status === 'in_progress'
  const units = work.inspection_units
  return (
    <>
      {isInProgress && may(updateTrafficManagement, owners) ? <TrafficForm permit={permit} /> : null}
      <ul className="govuk-list">
        {isInProgress && may(createAlteration, owners) ? (
          <li>
            <AppLink href={recordPaths.change(wrn, prn)}>Ask for more time or another change</AppLink>
          </li>
        ) : null}
        {permit.actual_start_date && may(createSite, owners) ? (
          <>
            <li>
              <AppLink href={recordPaths.newSite(wrn)}>Register a site</AppLink>
            </li>
            <li>
              <AppLink href={paths.work(wrn, 'sites')}>
                Say whether you dug, and whether all sites are registered
              </AppLink>
            </li>
          </>
        ) : null}
      </ul>
      {units == null ? null : <p className="govuk-body">{countWords(units, 'inspection unit')} on these works.</p>}
    </>
  )
}
