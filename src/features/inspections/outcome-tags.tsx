import { inspectionOutcomeColour, inspectionResponseColour } from '../../../domain/labels/inspections.ts'
import { Tag } from '../../components/Tag.tsx'
import type { InspectionSummary } from './inspection-facts.ts'

type Outcome = Pick<InspectionSummary, 'inspection_status' | 'inspection_outcome' | 'inspection_outcome_string'>

/** The outcome; of a withdrawn inspection struck through, with the word. */
export function OutcomeTag({ inspection }: { inspection: Outcome }) {
  const { inspection_outcome: outcome, inspection_outcome_string: words } = inspection
  if (inspection.inspection_status === 'scheduled') return <Tag colour="light-blue">Scheduled</Tag>
  if (!outcome) return null
  if (inspection.inspection_status === 'withdrawn') {
    return (
      <>
        <Tag colour="grey">Withdrawn</Tag> <s>{words}</s>
      </>
    )
  }
  return <Tag colour={inspectionOutcomeColour(outcome)}>{words}</Tag>
}

interface AnswerTagProps {
  status: string | null | undefined
  words: string | null | undefined
  isAutomatic?: boolean | null
}

/** What one side said to it. */
export function AnswerTag({ status, words, isAutomatic = false }: AnswerTagProps) {
  if (!status) return null
  return (
    <Tag colour={inspectionResponseColour(status)}>
      {words}
      {isAutomatic && status === 'inspection_outcome_accepted' ? ', automatic' : ''}
    </Tag>
  )
}
