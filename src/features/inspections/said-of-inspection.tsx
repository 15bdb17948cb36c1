import type { ReactNode } from 'react'
import { dateTimeWords } from '../../../domain/words.ts'
import { outcomeStateOf } from '../../../domain/rules/inspection-outcome-states.ts'
import { useNow } from '../../app/now.ts'
import { ClockTag } from '../../components/ClockTag.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { answerClock } from './inspection-facts.ts'
import { AnswerTag } from './outcome-tags.tsx'
import type { Inspection } from './use-inspection.ts'

/** The promoter's answer and the authority's to it, each side's latest (BR-INSP-57); nothing where no answer is asked for. */
export function SaidOfInspection({ inspection }: { inspection: Inspection }) {
  const clock = answerClock(inspection, useNow())
  const promoter = inspection.promoter_response_status
  const authority = inspection.ha_response_status
  const isAskedFor = outcomeStateOf(inspection) !== 'no_answer_due'
  if (!isAskedFor && !authority) return null
  return (
    <FramedPanel title="Answers">
      <Side
        name={inspection.promoter_organisation}
        at={inspection.promoter_response_status_change_date}
        details={inspection.promoter_response_details}
      >
        {promoter ? (
          <AnswerTag
            status={promoter}
            words={inspection.promoter_response_status_string}
            isAutomatic={inspection.is_auto_accepted}
          />
        ) : clock ? (
          <ClockTag group={clock.group} note={clock.note}>
            {clock.words}
          </ClockTag>
        ) : (
          'No answer'
        )}
      </Side>
      <Side
        name={inspection.highway_authority}
        at={inspection.ha_response_status_change_date}
        details={inspection.ha_response_details}
      >
        {authority ? (
          <AnswerTag status={authority} words={inspection.ha_response_status_string} />
        ) : (
          'Nothing to answer yet'
        )}
      </Side>
    </FramedPanel>
  )
}

interface SideProps {
  name: string
  at: string | null | undefined
  details: string | null | undefined
  children: ReactNode
}

function Side({ name, at, details, children }: SideProps) {
  return (
    <div className="app-said">
      <h3 className="govuk-heading-s">{name}</h3>
      <div>{children}</div>
      {details ? <p className="app-said__details">{details}</p> : null}
      {at ? <p className="app-second">{dateTimeWords(at)}</p> : null}
    </div>
  )
}
