import { useState } from 'react'
import type { ReactNode } from 'react'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { countWords, dateWords, dayDate } from '../../../domain/words.ts'
import { useSettled } from '../../app/use-settled.ts'
import { Button } from '../../components/Button.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { partsOf } from '../../forms/date-parts.ts'
import type { ApplicationDraft } from './application-answers.ts'
import { meaningOf, movedTo } from './dates-meaning.ts'
import type { DatesMeaning } from './dates-meaning.ts'
import { decisionWords, isGrantedAtOnce, spokenMeaning, validityWords } from './dates-words.ts'
import { useFee } from './use-fee.ts'
import { useSetAnswers } from './steps/step-props.ts'

interface DatesPanelProps {
  draft: ApplicationDraft
  now: Temporal.Instant
}

/** What the dates mean, a moment after typing pauses; changes are spoken. */
export function DatesPanel({ draft, now }: DatesPanelProps) {
  const settled = useSettled(draft, 300)
  const meaning = meaningOf(settled, now, englandAndWales)
  const fee = useFee(settled, meaning)
  return (
    <FramedPanel title="What these dates mean" note="updates as you type">
      <div role="status" className="govuk-visually-hidden">
        {meaning ? spokenMeaning(meaning) : ''}
      </div>
      {meaning ? (
        <dl className="app-meaning">
          <CategoryLine meaning={meaning} isImmediate={draft.answers.work_type === 'immediate'} />
          <NoticeLine meaning={meaning} />
          <Line title="Decision">
            {isGrantedAtOnce(draft) ? (
              <>
                <p className="app-meaning__main">Granted when sent</p>
                <p className="app-meaning__note">By the HS2 Act. The authority acknowledges the works</p>
              </>
            ) : (
              <>
                <p className="app-meaning__main">by {dayDate(meaning.decisionOn)}, estimated</p>
                <p className="app-meaning__note">{decisionWords(meaning)}</p>
              </>
            )}
          </Line>
          <Line title="Start window">
            <p className="app-meaning__main">{validityWords(meaning)}</p>
          </Line>
          <Line title="Fee">
            <p className="app-meaning__main">{fee.says}</p>
            <p className="app-meaning__note">{fee.note}</p>
          </Line>
          {draft.record?.progresses?.kind === 'paa' ? (
            <ProgressLine sendBy={draft.record.progresses.sendBy} isEarly={meaning.isEarly} />
          ) : null}
        </dl>
      ) : (
        <p className="govuk-body">{missingWords(draft)}</p>
      )}
    </FramedPanel>
  )
}

function Line({ title, isWarning = false, children }: { title: string; isWarning?: boolean; children: ReactNode }) {
  return (
    <div className={`app-meaning__line${isWarning ? ' app-meaning__line--warning' : ''}`}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function CategoryLine({ meaning, isImmediate }: { meaning: DatesMeaning; isImmediate: boolean }) {
  const isPaa = meaning.category === 'paa'
  return (
    <Line title="Category" isWarning={isPaa}>
      <p className="app-meaning__main">
        <strong>{workCategoryLabels[meaning.category]}</strong>, {countWords(meaning.workingDays, 'working day')}
      </p>
      <p className="app-meaning__note">
        {isPaa
          ? 'Major works on a new record are sent as a provisional advance authorisation first.'
          : isImmediate
            ? 'Immediate works have their category whatever they take.'
            : 'Up to 3 working days are minor, up to 10 standard, more are major. A traffic order makes them major.'}
      </p>
    </Line>
  )
}

/** Until when the permit that follows a PAA can be sent on the PAA's own dates without a reason (BR-PERMIT-19). */
function ProgressLine({ sendBy, isEarly }: { sendBy: string; isEarly: boolean }) {
  return (
    <Line title="Send by" isWarning={isEarly}>
      <p className="app-meaning__main">{dayDate(sendBy)}, 4:30pm</p>
      <p className="app-meaning__note">for the dates of the provisional advance authorisation, without a reason</p>
    </Line>
  )
}

function NoticeLine({ meaning }: { meaning: DatesMeaning }) {
  const setAnswers = useSetAnswers()
  const [said, setSaid] = useState('')
  const { notice, noticeGiven, isEarly, earliestOn } = meaning
  if (notice.days === 0) {
    return (
      <Line title="Notice">
        <p className="app-meaning__main">None needed</p>
      </Line>
    )
  }
  function startLater() {
    const moved = movedTo(earliestOn, meaning, englandAndWales)
    setAnswers({ proposed_start_date: partsOf(moved.startOn), proposed_end_date: partsOf(moved.endOn) })
    setSaid(`The works now start on ${dateWords(moved.startOn)} and end on ${dateWords(moved.endOn)}.`)
  }
  const unit = notice.unit === 'working days' ? 'working day' : 'calendar day'
  return (
    <Line title="Notice" isWarning={isEarly}>
      <p className="app-meaning__main">
        {isEarly ? <strong>Early start: {countWords(notice.days - noticeGiven, 'day')} short</strong> : 'Enough'}
      </p>
      <p className="app-meaning__note">
        {countWords(notice.days, unit)} needed, {noticeGiven} given.
        {isEarly ? ' You would have to give a reason, and the authority may refuse.' : ''}
      </p>
      {isEarly ? (
        <Button variant="secondary" size="row" onPress={startLater}>
          Start {dayDate(earliestOn)} instead
        </Button>
      ) : null}
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
    </Line>
  )
}

function missingWords({ answers }: ApplicationDraft): string {
  return answers.work_type === ''
    ? 'Say first what you are applying for.'
    : 'Enter a start and an end date to see the category, the notice and the decision date.'
}
