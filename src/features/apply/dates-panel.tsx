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
import { useSetAnswers } from './steps/step-props.ts'

interface DatesPanelProps {
  draft: ApplicationDraft
  now: Temporal.Instant
}

/** What the dates mean, a moment after typing pauses; changes are spoken. */
export function DatesPanel({ draft, now }: DatesPanelProps) {
  const settled = useSettled(draft, 300)
  const meaning = meaningOf(settled, now, englandAndWales)
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
            <p className="app-meaning__main">by {dayDate(meaning.decisionOn)}, estimated</p>
            <p className="app-meaning__note">{decisionWords(meaning)}</p>
          </Line>
          <Line title="Start window">
            <p className="app-meaning__main">{validityWords(meaning)}</p>
          </Line>
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

function decisionWords({ countsFromToday, countsFrom, decisionPeriod }: DatesMeaning): string {
  const period = `${decisionPeriod.days} ${decisionPeriod.unit}`
  return countsFromToday
    ? `If you send before 4:30pm today; ${period}`
    : `What you send now counts as sent on ${dayDate(countsFrom)}; ${period}`
}

function validityWords({ validUntil, startOn }: DatesMeaning): string {
  if (!validUntil) return 'None'
  return `${dayDate(startOn)} to ${dayDate(validUntil)}`
}

/** One line for the foot of a phone. */
export function shortMeaning(meaning: DatesMeaning): string {
  const { isEarly, notice, noticeGiven } = meaning
  const short = isEarly ? `, ${countWords(notice.days - noticeGiven, 'day')} short of notice` : ''
  return `${workCategoryLabels[meaning.category]}${short}, decision by ${dayDate(meaning.decisionOn)}`
}

function spokenMeaning(meaning: DatesMeaning): string {
  const notice = meaning.isEarly ? ` The earliest start without a reason is ${dateWords(meaning.earliestOn)}.` : ''
  return `${shortMeaning(meaning)}.${notice}`
}

function missingWords({ answers }: ApplicationDraft): string {
  return answers.work_type === ''
    ? 'Say first what you are applying for.'
    : 'Enter a start and an end date to see the category, the notice and the decision date.'
}
