import { useQuery } from '@tanstack/react-query'
import { governanceRisks } from '../../../domain/contract/enums/governance.ts'
import { linkGovernance, getGovernanceConnection, listGovernance } from '../../../domain/contract/governance.ts'
import { governanceRiskLabels } from '../../../domain/labels/governance.ts'
import { queryFor } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { TabNav } from '../../components/TabNav.tsx'
import { WarningText } from '../../components/WarningText.tsx'

/** What stands over the board: how many of each risk there are, what cannot be read now, and the ways on. */
export function BoardNote() {
  const { scope } = useActing()
  const may = useMay()
  const { data } = useQuery(queryFor(listGovernance, { query: scope }))
  const connection = useQuery(queryFor(getGovernanceConnection, { query: scope }))
  const state = connection.data?.state
  return (
    <>
      {state === 'not_configured' ? (
        <WarningText>
          Ctrl Hub is not connected for your organisation, so there is nothing to show here yet.
        </WarningText>
      ) : (
        data?.missing.map(({ words }) => <WarningText key={words}>{words}</WarningText>)
      )}
      {data && data.missing.length === 0 ? (
        <p className="govuk-body">
          {governanceRisks.map((risk) => `${governanceRiskLabels[risk]}: ${data.risk_counts[risk]}`).join(', ')}.
        </p>
      ) : null}
      {state === 'embedded' && may(linkGovernance) ? (
        <Button variant="secondary" href={recordPaths.newGovernance()}>
          Link a permit
        </Button>
      ) : null}
      <p className="govuk-body">
        <AppLink href={recordPaths.governanceConnection()}>Connection to Ctrl Hub</AppLink>
      </p>
      <TabNav
        label="Governance"
        tabs={[
          { text: 'All', href: recordPaths.governance(), end: true },
          { text: 'Exceptions', href: recordPaths.governanceExceptions() },
        ]}
      />
    </>
  )
}
