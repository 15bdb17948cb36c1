import type { StartAnswer } from '../../../domain/contract/enums/governance.ts'
import { Tag } from '../../components/Tag.tsx'
import { startAnswerColour, type GovernanceEntry } from './governance-facts.ts'
import './governance.css'

const short: Readonly<Record<StartAnswer, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' }

/** May we start? The answer, then each reason; words carry it, colour only helps. */
export function StartReasons({ may_start: start }: Pick<GovernanceEntry, 'may_start'>) {
  return (
    <>
      <Tag colour={startAnswerColour(start.may)}>{start.may_string}</Tag>
      <ul className="app-start-reasons">
        {start.reasons.map(({ question, answer, words }) => (
          <li key={question} className="govuk-body-s">
            <strong>{short[answer]}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
