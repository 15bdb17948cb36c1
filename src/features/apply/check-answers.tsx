import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import type { FieldProblem } from '../../api/api-error.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { BackLink } from '../../components/BackLink.tsx'
import { Button } from '../../components/Button.tsx'
import { Columns } from '../../components/Columns.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { DeclarationCheckbox } from '../../forms/DeclarationCheckbox.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { notAccepted } from '../../forms/problems.ts'
import type { JourneyProps } from './application.tsx'
import { placeName } from './application-answers.ts'
import type { ApplicationDraft } from './application-answers.ts'
import { applicationProblems, stepOfField, stepsOf } from './application-steps.ts'
import { AnswerCard, changePath } from './answer-card.tsx'
import { writableWorkstreams } from './beginning.ts'
import { meaningOf } from './dates-meaning.ts'
import { isGrantedAtOnce } from './dates-words.ts'
import { RecordNotes } from './record-notes.tsx'
import { useFee } from './use-fee.ts'
import { useSendApplication } from './use-send-application.ts'
import type { InTheWay } from './use-send-application.ts'
import { WorksMap } from './works-map.tsx'

/** Every answer with a way to change it, what sending means, and the sending. */
export function CheckAnswers(props: JourneyProps) {
  const { draft, surroundings, savedWords } = props
  const { now } = surroundings
  const { send, refused, inTheWay } = useSendApplication(props)
  const problems = applicationProblems(draft, surroundings)
  const isRefused = refused.length > 0
  return (
    <>
      <BackLink href={paths.applyStep(draft.id)}>Back to all tasks</BackLink>
      {isRefused ? (
        <ErrorSummary
          key={refused.map(({ field }) => field).join()}
          title="The service did not accept the application"
          problems={refused.map((problem) => refusedLine(draft, problem))}
        />
      ) : null}
      {inTheWay ? <WayOn inTheWay={inTheWay} onSendAnyway={() => send(true)} /> : null}
      <PageTitle
        title="Check your answers and send"
        caption={['Apply for a permit', placeName(draft)].filter(Boolean).join(': ')}
        size="journey"
        error={isRefused}
      />
      <RecordNotes draft={draft} />
      {problems.length > 0 ? (
        <>
          <p className="govuk-body">
            {countWords(problems.length, 'thing')} must be put right before you can send this.
          </p>
          <Button href={paths.applyStep(draft.id, 'checks')}>See what must be put right</Button>
          <Answers draft={draft} now={now} />
        </>
      ) : (
        <QuestionForm
          start={{ declaration: false }}
          submitText="Send application"
          sendingText="Sending"
          check={({ declaration }) =>
            declaration ? [] : [{ field: 'declaration', message: 'Confirm that the details are right' }]
          }
          onSend={() => send()}
          onEdit={keptAlready}
          beside={<span className="app-form__saved">{savedWords}</span>}
        >
          <Answers draft={draft} now={now} />
          <h2 className="govuk-heading-m">Before you send</h2>
          <DeclarationCheckbox name="declaration" label="I have checked that the details are right" />
        </QuestionForm>
      )}
    </>
  )
}

function Answers({ draft, now }: { draft: ApplicationDraft; now: Temporal.Instant }) {
  const acting = useActing()
  const { first_name, last_name } = acting.user
  const workstream = writableWorkstreams(acting).find(
    ({ workstream_prefix }) => workstream_prefix === draft.answers.workstream_prefix,
  )
  return (
    <Columns kind="form">
      <div>
        {stepsOf(draft, now).map((name) => (
          <AnswerCard key={name} name={name} draft={draft} workstreamName={workstream?.workstream_name} />
        ))}
      </div>
      <div>
        <p className="govuk-body">
          <AppLink href={recordPaths.newTemplate({ draft: draft.id })}>Save as template</AppLink>
          {draft.record ? null : (
            <>
              {' · '}
              <AppLink href={paths.applyStep(draft.id, 'streets')}>Add another street</AppLink>
            </>
          )}
        </p>
        <Consequences draft={draft} now={now} recordedBy={`${first_name} ${last_name}`} />
        <WorksMap draft={draft} />
      </div>
    </Columns>
  )
}

/** Nothing but the declaration is typed here, and that is made anew each time. */
const keptAlready = () => undefined

/** A refusal leads to the step that asks for the field; what no step asks for is told as the service said it. */
function refusedLine(draft: ApplicationDraft, { field, message }: FieldProblem) {
  const step = stepOfField(field)
  return step ? { message, href: changePath(draft, step, field) } : { message: notAccepted(message) }
}

function Consequences({
  draft,
  now,
  recordedBy,
}: {
  draft: ApplicationDraft
  now: Temporal.Instant
  recordedBy: string
}) {
  const meaning = meaningOf(draft, now, englandAndWales)
  const fee = useFee(draft, meaning)
  if (!meaning) return null
  const isImmediate = draft.answers.work_type === 'immediate'
  return (
    <FramedPanel title="If you send it now">
      <SummaryList
        density="dense"
        rows={[
          {
            key: 'Category',
            value: `${workCategoryLabels[meaning.category]}, ${countWords(meaning.workingDays, 'working day')}`,
          },
          { key: 'Counts as sent', value: dateWords(meaning.countsFrom) },
          {
            key: 'Decision',
            value: isGrantedAtOnce(draft)
              ? 'Granted when sent, by the HS2 Act'
              : `by ${dateWords(meaning.decisionOn)}, estimated. Without one it is deemed granted`,
          },
          { key: 'Fee', value: [fee.says, fee.note].filter(Boolean).join('. ') },
          ...(meaning.validUntil
            ? [{ key: 'Start window', value: `${dateWords(meaning.startOn)} to ${dateWords(meaning.validUntil)}` }]
            : []),
          ...(isImmediate ? [{ key: 'Works', value: 'Recorded as started' }] : []),
          { key: 'Recorded by', value: recordedBy },
        ]}
      />
    </FramedPanel>
  )
}

/** What was found instead: the record to open, and where sending twice is possible, the choice to do so. */
function WayOn({ inTheWay, onSendAnyway }: { inTheWay: InTheWay; onSendAnyway: () => Promise<void> }) {
  const { wrn, prn, because, message } = inTheWay
  return (
    <NotificationBanner heading={message} takesFocus>
      <p className="govuk-body">
        <AppLink href={prn ? paths.permit(wrn, prn) : paths.work(wrn)}>Open {prn ?? wrn}</AppLink>
      </p>
      {because === 'sent_before' ? (
        <Button variant="secondary" onPress={onSendAnyway} busyText="Sending">
          Send this one as well
        </Button>
      ) : (
        <p className="govuk-body">Your answers are kept. Change them and send again, or go on with that record.</p>
      )}
    </NotificationBanner>
  )
}
