import { issueFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { createSection74 } from '../../../domain/contract/section-74s.ts'
import { penaltyHindrance } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { overrunHindrance } from '../../../domain/rules/overrun-warning-checks.ts'
import { seesMoney } from '../../../domain/rules/section-74-fields.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useNow } from '../../app/now.ts'
import { ownersOf } from '../permits/owners.ts'
import { useWork, type Work } from '../works/use-work.ts'
import { fpnColumns, nonComplianceColumns, section74Columns, section81Columns } from './enforcement-columns.tsx'

/** As many of each as a works record tells; the lists have the rest. */
const mostTold = 50

/** Penalties, overruns, non-compliances and the Section 81 of a works record (W12), each with its state and its clock. */
export function EnforcementTab() {
  const work = useWork()
  const now = useNow()
  const { user } = useActing()
  const wrn = work.work_reference_number
  const fpns = work.fpns ?? []
  const section74s = work.section74s ?? []
  const nonCompliances = work.non_compliances ?? []
  const isEmpty = fpns.length + section74s.length + nonCompliances.length === 0 && !work.section_81
  return (
    <>
      <h2 className="govuk-heading-m">Enforcement</h2>
      <Offers work={work} />
      {isEmpty ? (
        <EmptyState title="Nothing here">
          <p className="govuk-body">
            There is no penalty, overrun warning, non-compliance or Section 81 on these works. A non-compliance comes by
            itself when an inspection of the reinstatement fails.
          </p>
        </EmptyState>
      ) : null}
      {work.section_81 ? (
        <DataTable
          caption="Section 81"
          columns={section81Columns(wrn)}
          rows={[work.section_81]}
          rowKey={(row) => row.section_81_reference_number}
        />
      ) : null}
      {section74s.length > 0 ? (
        <DataTable
          caption="Section 74 overruns"
          columns={section74Columns(wrn, seesMoney(user.roles))}
          rows={section74s}
          rowKey={(row) => row.section_74_reference_number}
        />
      ) : null}
      {fpns.length > 0 ? (
        <DataTable
          caption="Fixed penalty notices"
          columns={fpnColumns(wrn, now)}
          rows={fpns}
          rowKey={(row) => row.fpn_reference_number}
        />
      ) : null}
      {nonCompliances.length > 0 ? (
        <DataTable
          caption="Non-compliances"
          columns={nonComplianceColumns(wrn)}
          rows={nonCompliances}
          rowKey={(row) => row.non_compliance_reference_number}
        />
      ) : null}
      <Rest work={work} />
    </>
  )
}

/** What the authority can begin here; a works record that cannot have one says why. */
function Offers({ work }: { work: Work }) {
  const may = useMay()
  const owners = ownersOf(work)
  const wrn = work.work_reference_number
  const status = work.work_status
  const overrun =
    status === 'upcoming_enum' || !work.active_permit ? undefined : overrunHindrance({ ...work, work_status: status })
  return (
    <div className="govuk-button-group">
      {may(issueFpn, owners) ? (
        <Button
          variant="secondary"
          href={recordPaths.newFixedPenaltyNotice(wrn)}
          notNow={penaltyHindrance(work)?.message}
        >
          Issue a fixed penalty notice
        </Button>
      ) : null}
      {may(createSection74, owners) && work.active_permit ? (
        <Button variant="secondary" href={recordPaths.newSection74(wrn)} notNow={overrun?.no}>
          Warn of an overrun (Section 74)
        </Button>
      ) : null}
    </div>
  )
}

function Rest({ work }: { work: Work }) {
  const lists = [
    { name: 'fixed-penalty-notices', text: 'All fixed penalty notices', rows: work.fpns },
    { name: 'non-compliances', text: 'All non-compliances', rows: work.non_compliances },
  ] as const
  const full = lists.filter(({ rows }) => (rows?.length ?? 0) >= mostTold)
  const search = `?work_reference_number=${encodeURIComponent(work.work_reference_number)}`
  return full.map(({ name, text }) => (
    <p className="govuk-body" key={name}>
      <AppLink href={recordPaths.list(name, search)}>{text} of these works</AppLink>
    </p>
  ))
}
