import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { getGovernance, relinkGovernance } from '../../../domain/contract/governance.ts'
import { queryFor } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { referenceOf, type GovernancePermit } from './governance-facts.ts'

interface GovernanceActionProps {
  /** Such as "You cannot change this link". */
  cannot: string
  children: (permit: GovernancePermit, reference: string, backHref: string) => ReactNode
}

/** An action on one governance permit, for those who may. */
export function GovernanceAction({ cannot, children }: GovernanceActionProps) {
  const { governancePermitId = '' } = useParams()
  const { scope } = useActing()
  const may = useMay()
  const back = { text: 'Open the governance permit', href: recordPaths.governancePermit(governancePermitId) }
  if (!may(relinkGovernance)) {
    return <NotNow title={cannot} why="Planners and contractors keep governance permits" back={back} />
  }
  return (
    <RecordPage
      query={queryFor(getGovernance, { params: { governancePermitId }, query: scope })}
      crumbs={[
        { text: 'Home', href: paths.home() },
        { text: 'Governance', href: recordPaths.governance() },
        { text: 'Governance permit', href: back.href },
        { text: 'Change' },
      ]}
      name="governance permit"
      whyRestricted="Governance permits are for the organisation that keeps them."
    >
      {(entry) =>
        entry.governance ? (
          children(entry.governance, referenceOf(entry) ?? '', back.href)
        ) : (
          <NotNow title={cannot} why={entry.missing[0]?.words ?? 'It cannot be read now'} back={back} />
        )
      }
    </RecordPage>
  )
}
