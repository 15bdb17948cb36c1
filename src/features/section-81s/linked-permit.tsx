import { useQuery } from '@tanstack/react-query'
import { listPermits } from '../../../domain/contract/permits.ts'
import { linkSection81 } from '../../../domain/contract/section-81s.ts'
import { section81Machine } from '../../../domain/rules/section-81-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Section81 } from './section-81-page.tsx'
import { statusOf } from './status-of.ts'

/** The permit that puts it right; its promoter links one of its own, from that permit's links (BR-S81-04, 08). */
export function LinkedPermit({ section81 }: { section81: Section81 }) {
  const { role } = useActing()
  const may = useMay()
  const { linked_permit: linked } = section81
  const mayLink = may(linkSection81, ownersOf(section81))
  const status = statusOf(section81)
  const open = status && mayMove(section81Machine, status, 'link_permit', role)
  return (
    <SummaryCard title="Permit that puts it right">
      {linked ? (
        <p className="govuk-body">
          <AppLink href={paths.permit(linked.work_reference_number, linked.permit_reference_number)}>
            {linked.permit_reference_number}
          </AppLink>
          {mayLink ? (
            <>
              {' '}
              <AppLink href={recordPaths.links(linked.work_reference_number, linked.permit_reference_number)}>
                Remove the link
              </AppLink>
            </>
          ) : null}
        </p>
      ) : (
        <p className="govuk-body">No permit is linked.</p>
      )}
      {!linked && mayLink && open?.yes ? <Candidates usrn={section81.usrn} /> : null}
      {!linked && mayLink && open && !open.yes ? (
        <p className="govuk-body">One can be linked once the Section 81 is accepted.</p>
      ) : null}
    </SummaryCard>
  )
}

/** Permits of the promoter in the same street are the likely ones. */
function Candidates({ usrn }: { usrn: number }) {
  const { scope } = useActing()
  const permits = useQuery(queryFor(listPermits, { query: { usrn: String(usrn), ...scope } }))
  const rows = permits.data?.rows.slice(0, mostShown) ?? []
  return (
    <>
      {permits.isError ? <p className="govuk-body">Your permits in this street could not be read.</p> : null}
      {rows.length > 0 ? (
        <>
          <p className="govuk-body">Link one of your permits in this street:</p>
          <ul className="govuk-list">
            {rows.map(({ work_reference_number: wrn, permit_reference_number: prn, status_string }) => (
              <li key={prn}>
                <AppLink href={recordPaths.links(wrn, prn)}>{prn}</AppLink>, {status_string.toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="govuk-body">
        <AppLink href={paths.apply()}>Apply for a permit</AppLink>
      </p>
    </>
  )
}

const mostShown = 5
