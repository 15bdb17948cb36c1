import { use } from 'react'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../domain/rules/clock.ts'
import { trafficManagementTypeLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { countWords, dayDate } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { BackLink } from '../../components/BackLink.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { Columns } from '../../components/Columns.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { TaskList } from '../../components/TaskList.tsx'
import type { Task } from '../../components/TaskList.tsx'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { DraftOwner } from '../../forms/draft-owner.ts'
import type { JourneyProps } from './application.tsx'
import { placeName } from './application-answers.ts'
import { applicationProblems, hasPlace, isOptional, stepFacts, stepsOf, stepState } from './application-steps.ts'
import type { StepName } from './application-steps.ts'
import { dateRangeWords, stepWords } from './application-words.ts'
import { meaningOf } from './dates-meaning.ts'
import { RecordNotes } from './record-notes.tsx'
import { isGrantedAtOnce } from './dates-words.ts'
import { useFee } from './use-fee.ts'
import { rememberView } from './remembered.ts'
import { WorksMap } from './works-map.tsx'

/** Every step with its answer so far, in the order of the journey; after the place they can be done in any order. */
export function StepList({ draft, surroundings, savedWords }: JourneyProps) {
  const account = use(DraftOwner)
  const { now } = surroundings
  const problems = applicationProblems(draft, surroundings)
  const steps = stepsOf(draft, now)
  const done = steps.filter((name) => stepState(name, draft, problems) === 'completed').length
  const groups = [...new Set(steps.map((name) => stepFacts(name).group))]
  const task = (name: StepName): Task => {
    const state = stepState(name, draft, problems)
    return {
      title: stepFacts(name).title,
      hint: stepWords(name, draft),
      state,
      ...(state === 'not_yet' ? {} : { href: paths.applyStep(draft.id, name) }),
    }
  }
  const isComplete = steps.every((name) => isOptional(name) || stepState(name, draft, problems) === 'completed')
  const title = `Apply for a permit${placeName(draft) ? `: ${placeName(draft)}` : ''}`
  return (
    <>
      <BackLink href={paths.apply()}>Back to your drafts</BackLink>
      <Columns kind="form">
        <div>
          <PageTitle title={title} size="journey" caption={savedWords || 'Draft, kept on this device'} />
          <p className="govuk-body">
            {done} of {steps.length} parts done.{' '}
            <AppLink href={paths.applyStep(draft.id, 'all')} onClick={() => rememberView(account, 'all')}>
              Show all parts on one page
            </AppLink>
          </p>
          <RecordNotes draft={draft} />
          {groups.map((group, at) => (
            <section key={group}>
              <h2 className="govuk-heading-m">
                {at + 1}. {group}
              </h2>
              <TaskList tasks={steps.filter((name) => stepFacts(name).group === group).map(task)} />
            </section>
          ))}
          {draft.record || !hasPlace(draft) ? null : (
            <p className="govuk-body">
              The same works elsewhere too?{' '}
              <AppLink href={paths.applyStep(draft.id, 'streets')}>Add another street</AppLink>
            </p>
          )}
          <h2 className="govuk-heading-m">{groups.length + 1}. Send</h2>
          <TaskList
            tasks={[
              {
                title: 'Right-first-time checks',
                hint:
                  problems.length === 0
                    ? 'Nothing must be put right'
                    : `${countWords(problems.length, 'thing')} to put right`,
                state: hasPlace(draft)
                  ? isComplete && problems.length === 0
                    ? 'completed'
                    : 'not_started'
                  : 'not_yet',
                ...(hasPlace(draft) ? { href: paths.applyStep(draft.id, 'checks') } : {}),
              },
              {
                title: 'Check answers and send',
                state: isComplete ? 'not_started' : 'not_yet',
                ...(isComplete ? { href: paths.applyStep(draft.id, 'check-answers') } : {}),
              },
            ]}
          />
        </div>
        <SoFar draft={draft} now={now} />
      </Columns>
    </>
  )
}

/** What the answers amount to so far, with the clock of sending in sight. */
function SoFar({ draft, now }: { draft: JourneyProps['draft']; now: Temporal.Instant }) {
  const meaning = meaningOf(draft, now, englandAndWales)
  const fee = useFee(draft, meaning)
  const { traffic_management_type: traffic } = draft.answers
  const dates = dateRangeWords(draft.answers)
  return (
    <div>
      <FramedPanel title="So far" note="updates as you go">
        {meaning?.countsFromToday ? (
          <div className="app-send-by">
            <ClockTag
              group={clockGroup(meaning.countsFrom, now, englandAndWales)}
              note="Before 4:30pm today, or every date moves on a working day"
            >
              Send by: {clockWords(meaning.countsFrom, now, englandAndWales)}
            </ClockTag>
          </div>
        ) : null}
        <SummaryList
          density="dense"
          rows={[
            {
              key: 'Category',
              value: meaning
                ? `${workCategoryLabels[meaning.category]}, ${countWords(meaning.workingDays, 'working day')}`
                : 'Known when the dates are',
            },
            { key: 'Dates', value: dates ?? 'Not given yet' },
            ...(meaning?.isEarly
              ? [
                  {
                    key: 'Notice',
                    value: `Early start: ${meaning.noticeGiven} of ${meaning.notice.days} ${meaning.notice.unit}`,
                  },
                ]
              : []),
            {
              key: 'Traffic',
              value: traffic ? (
                <TrafficManagementSymbol type={traffic} label={trafficManagementTypeLabels[traffic]} />
              ) : (
                'Not given yet'
              ),
            },
            ...(meaning
              ? [
                  {
                    key: 'Decision',
                    value: isGrantedAtOnce(draft)
                      ? 'Granted when sent'
                      : `by ${dayDate(meaning.decisionOn)}, estimated`,
                  },
                  { key: 'Fee', value: fee.says },
                ]
              : []),
          ]}
        />
      </FramedPanel>
      <WorksMap draft={draft} />
    </div>
  )
}
