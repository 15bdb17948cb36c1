import { linkGovernance } from '../../../domain/contract/governance.ts'
import { startWork } from '../../../domain/contract/works.ts'
import type { RecordOwners } from '../../../domain/contract/permissions.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { RiskCell } from './risk-cell.tsx'
import { StartReasons } from './start-reasons.tsx'
import { useIsKeptHere } from './use-is-kept-here.ts'
import { useGovernanceOf } from './use-governance-of.ts'

interface PermitGovernanceProps {
  reference: string
  owners: RecordOwners
}

/** Governance on the permit's own page: what it says, or how to link it; nothing where it is nobody's business here. */
export function PermitGovernance({ reference, owners }: PermitGovernanceProps) {
  const may = useMay()
  const { data: entry, isError } = useGovernanceOf(reference)
  const isKeptHere = useIsKeptHere()
  const mayLink = may(linkGovernance) && may(startWork, owners)
  if (isError && mayLink) {
    return (
      <SummaryCard title="Governance">
        <p className="govuk-body">Governance cannot be read now. The permit itself is up to date.</p>
      </SummaryCard>
    )
  }
  if (!entry) return null
  const { governance } = entry
  const missing = entry.missing.find(({ part }) => part === 'governance')
  if (!governance) {
    if (!mayLink || missing?.reason === 'not_configured') return null
    return (
      <SummaryCard title="Governance">
        <p className="govuk-body">{missing?.words ?? 'Nothing is known of its governance'}.</p>
        {missing?.reason === 'not_linked' && isKeptHere ? (
          <p className="govuk-body">
            <AppLink href={recordPaths.newGovernance(reference)}>Link this permit</AppLink>
          </p>
        ) : null}
      </SummaryCard>
    )
  }
  return (
    <SummaryCard title="Governance" rows={[{ key: 'Remaining', value: <RiskCell risk={governance.risk} /> }]}>
      <StartReasons may_start={entry.may_start} />
      {entry.exceptions.map(({ exception, words }) => (
        <p className="govuk-body" key={exception}>
          <strong>{words}</strong>
        </p>
      ))}
      <p className="govuk-body">
        <AppLink href={recordPaths.governancePermit(governance.governance_permit_id)}>
          Open the governance permit
        </AppLink>
      </p>
    </SummaryCard>
  )
}
