import { governanceRiskColour } from '../../../domain/labels/governance.ts'
import { Tag } from '../../components/Tag.tsx'
import { remainingWords, type GovernancePermit } from './governance-facts.ts'
import './governance.css'

/** The time that remains as a bar, its numbers and the band in words. */
export function RiskCell({ risk }: { risk: GovernancePermit['risk'] }) {
  return (
    <>
      <Tag colour={governanceRiskColour(risk.status)}>{risk.status_string}</Tag>
      {risk.status === 'none' ? null : (
        <span className="app-remaining" aria-hidden="true">
          <span style={{ width: `${risk.percent}%` }} />
        </span>
      )}
      <span className="app-second">{remainingWords(risk)}</span>
    </>
  )
}
