import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { getSamplingOverview } from '../../../domain/contract/sampling-overview.ts'
import {
  endSamplingQuarter,
  revertEndOfSamplingQuarter,
  startSamplingQuarter,
} from '../../../domain/contract/sampling.ts'
import { isCurrentQuarter, isLastOfYear, lawfulStarts, quarterWords } from '../../../domain/rules/sampling-quarters.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { startedQuarter, whyNot, type Overview } from './quarter-facts.ts'

const backHref = recordPaths.samplingAdministration()
const back = { text: 'Back to sampling', href: backHref }

function Quarter({ title, children }: { title: string; children: (overview: Overview) => ReactNode }) {
  return (
    <ReadFirst query={queryFor(getSamplingOverview, {})} title={title}>
      {children}
    </ReadFirst>
  )
}

/** Begins a quarter with the targets that wait for it (BR-PBI-21, 36 to 38). */
export const StartQuarter = () => (
  <Quarter title="Start a quarter">{(overview) => <Start overview={overview} />}</Quarter>
)

function Start({ overview }: { overview: Overview }) {
  const { user } = useActing()
  const today = londonDate(useNow())
  const navigate = useNavigate()
  const send = useSend(startSamplingQuarter)
  const starts = lawfulStarts({ today, latest: startedQuarter(overview), targets: overview.targets_waiting })
  const why = whyNot(overview, today).start
  if (why) return <NotNow title="You cannot start a quarter now" why={why} back={back} />
  return (
    <ActionPage title="Start a quarter" caption={user.organisation_name} backHref={backHref}>
      <ul className="govuk-list govuk-list--bullet">
        <li>{countWords(overview.targets_waiting, 'target')} that wait become active.</li>
        <li>Category A inspections begin to count, and samples of categories B and C can be generated.</li>
        <li>A quarter that was started cannot be taken back, only ended.</li>
      </ul>
      <QuestionForm
        start={{ start_date: starts.length === 1 ? String(starts[0]) : '' }}
        check={({ start_date: start }) =>
          start ? [] : [{ field: 'start_date', message: 'Select when the quarter starts' }]
        }
        submitText="Start quarter"
        sendingText="Starting"
        onSend={async ({ start_date: start }, idempotencyKey) => {
          await send.mutateAsync({ body: { start_date: `${start}T00:00:00Z` }, idempotencyKey })
          await navigate(backHref, { state: { done: `${quarterWords(civilDate(start))} is started` } })
        }}
      >
        <Radios
          name="start_date"
          legend="Quarter starts"
          choices={starts.map((start) => ({ value: start.toString(), label: quarterWords(start) }))}
        />
      </QuestionForm>
    </ActionPage>
  )
}

/** What the end of a quarter does, before it is done (BR-PBI-23). */
export const EndQuarter = () => <Quarter title="End the quarter">{(overview) => <End overview={overview} />}</Quarter>

function End({ overview }: { overview: Overview }) {
  const { user } = useActing()
  const today = londonDate(useNow())
  const navigate = useNavigate()
  const send = useSend(endSamplingQuarter)
  const quarter = startedQuarter(overview)
  const why = whyNot(overview, today).end
  if (!quarter || why) return <NotNow title="You cannot end a quarter now" why={why ?? ''} back={back} />
  const { a, b, c } = overview.samples_waiting
  const words = quarterWords(quarter.start)
  return (
    <ActionPage title={`End ${words}`} caption={user.organisation_name} backHref={backHref}>
      <ul className="govuk-list govuk-list--bullet">
        <li>{countWords(overview.targets_active, 'target')} closed. Nothing counts towards closed targets any more.</li>
        <li>{countWords(a + b + c, 'sample')} that nobody inspected will expire.</li>
        <li>
          {isLastOfYear(quarter.start)
            ? 'It is the last quarter of the financial year: new targets have to be set.'
            : 'The same targets are carried on to the next quarter, and wait for it to be started.'}
        </li>
        <li>
          {isCurrentQuarter(quarter.start, today)
            ? 'You can undo the end while the quarter lasts.'
            : 'The quarter is over by its dates: its end cannot be undone.'}
        </li>
      </ul>
      <QuestionForm
        start={{}}
        submitText="End quarter"
        submitVariant="warning"
        sendingText="Ending"
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ idempotencyKey })
          await navigate(backHref, { state: { done: `${words} is ended` } })
        }}
      >
        {null}
      </QuestionForm>
    </ActionPage>
  )
}

/** What it means to undo the end of a quarter, before it is done (BR-PBI-24, 36, 38). */
export const RevertEnd = () => (
  <Quarter title="Undo the end of the quarter">{(overview) => <Revert overview={overview} />}</Quarter>
)

function Revert({ overview }: { overview: Overview }) {
  const { user } = useActing()
  const today = londonDate(useNow())
  const navigate = useNavigate()
  const send = useSend(revertEndOfSamplingQuarter)
  const quarter = startedQuarter(overview)
  const why = whyNot(overview, today).revert
  if (!quarter || why) return <NotNow title="You cannot undo the end of a quarter" why={why ?? ''} back={back} />
  const words = quarterWords(quarter.start)
  return (
    <ActionPage title={`Undo the end of ${words}`} caption={user.organisation_name} backHref={backHref}>
      <ul className="govuk-list govuk-list--bullet">
        <li>Its targets become active again.</li>
        <li>Samples that expired with its end wait again, unless their own last day has passed.</li>
        <li>
          {countWords(overview.targets_waiting, 'target')} for the next quarter removed, with changes made to them.
        </li>
      </ul>
      <QuestionForm
        start={{}}
        submitText="Undo the end"
        submitVariant="warning"
        sendingText="Undoing"
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ idempotencyKey })
          await navigate(backHref, { state: { done: `${words} is in progress again` } })
        }}
      >
        {null}
      </QuestionForm>
    </ActionPage>
  )
}
