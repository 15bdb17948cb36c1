import { useState } from 'react'
import { useNavigate } from 'react-router'
import { cancelScheduledInspection, scheduleInspection } from '../../../domain/contract/inspections.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useMay } from '../../app/session.ts'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { noDate } from '../../forms/date-parts.ts'
import { DateField } from '../../forms/DateField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TimeField } from '../../forms/TimeField.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork, type Work } from '../works/use-work.ts'
import { kindWords, scheduledOf, visitWords, type InspectionSummary } from './inspection-facts.ts'
import { KindQuestions } from './kind-questions.tsx'
import { visitProblems, visitRequest, type TypedVisit } from './schedule-request.ts'

/** The authority plans its next visit; there is one at a time, so the one there is has to be cancelled first (BR-INSP-40). */
export function ScheduleInspection() {
  const work = useWork()
  const may = useMay()
  const [cancelled, setCancelled] = useState('')
  const wrn = work.work_reference_number
  const back = { text: `Inspections of works ${wrn}`, href: paths.work(wrn, 'inspections') }
  const scheduled = scheduledOf(work)
  if (!may(scheduleInspection, ownersOf(work))) {
    const why = `Only ${work.highway_authority} schedules inspections of these works`
    return <NotNow title="You cannot schedule an inspection" why={why} back={back} />
  }
  return (
    <ActionPage
      title={scheduled ? 'An inspection is scheduled already' : 'Schedule an inspection'}
      caption={`${wrn}, ${work.street_name}`}
      backHref={back.href}
    >
      {cancelled ? <NotificationBanner kind="success" heading={cancelled} takesFocus /> : null}
      {scheduled ? (
        <CancelScheduled
          work={work}
          visit={scheduled}
          onCancelled={() => setCancelled(`The inspection on ${visitWords(scheduled)} is cancelled`)}
        />
      ) : (
        <ScheduleForm work={work} />
      )}
    </ActionPage>
  )
}

interface CancelScheduledProps {
  work: Work
  visit: InspectionSummary
  onCancelled: () => void
}

function CancelScheduled({ work, visit, onCancelled }: CancelScheduledProps) {
  const cancel = useSend(cancelScheduledInspection)
  return (
    <>
      <SummaryCard
        title="Scheduled inspection"
        rows={[
          { key: 'When', value: visitWords(visit) },
          { key: 'Type and category', value: kindWords(visit) },
        ]}
      />
      <p className="govuk-body">Works have one scheduled inspection at a time. Cancel this one to schedule another.</p>
      <QuestionForm
        start={{}}
        onSend={async (_nothing, idempotencyKey) => {
          await cancel.mutateAsync({ params: { workReferenceNumber: work.work_reference_number }, idempotencyKey })
          onCancelled()
        }}
        submitText="Cancel this inspection"
        submitVariant="warning"
        sendingText="Cancelling"
      >
        {null}
      </QuestionForm>
    </>
  )
}

const nothingTyped: TypedVisit = {
  scheduled_inspection_type: '',
  scheduled_inspection_category: '',
  scheduled_inspection_date: noDate,
  scheduled_inspection_date_time: '',
}

function ScheduleForm({ work }: { work: Work }) {
  const send = useSend(scheduleInspection)
  const navigate = useNavigate()
  const now = useNow()
  const wrn = work.work_reference_number
  return (
    <QuestionForm
      start={nothingTyped}
      check={(typed) => visitProblems(typed, work, now)}
      onSend={async (typed, idempotencyKey) => {
        const body = visitRequest(typed)
        if (!body) throw new Error('A visit with open questions was sent')
        await send.mutateAsync({ params: { workReferenceNumber: wrn }, body, idempotencyKey })
        await navigate(paths.work(wrn, 'inspections'), { state: { done: 'The inspection is scheduled' } })
      }}
      saveAs={`schedule-inspection:${wrn}`}
      draftTitle={`Schedule an inspection of ${wrn}`}
      submitText="Schedule inspection"
      sendingText="Scheduling"
    >
      <KindQuestions
        typeName="scheduled_inspection_type"
        categoryName="scheduled_inspection_category"
        legend="What will you inspect?"
        works={work}
      />
      <DateField name="scheduled_inspection_date" legend="Date" />
      <TimeField name="scheduled_inspection_date_time" label="Time (optional)" />
    </QuestionForm>
  )
}
