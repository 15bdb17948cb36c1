import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { Section58Status } from '../../../domain/contract/enums/section-58s.ts'
import { getSection58, updateSection58Status } from '../../../domain/contract/section-58s.ts'
import { checkSection58Change } from '../../../domain/rules/section-58-checks.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { dateProblem, partsOf, type DateParts } from '../../forms/date-parts.ts'
import { DateField } from '../../forms/DateField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { wireDate } from '../../forms/wire-date.ts'
import { authorityOwners } from '../streets/authority-owners.ts'
import { PlannedThere } from './planned-there.tsx'
import { movesOpen } from './section-58-moves.ts'

interface Answers {
  status: '' | Section58Status
  start_date: DateParts
  cancellation_reason: string
}

const done: Readonly<Partial<Record<Section58Status, string>>> = {
  in_force: 'in force',
  closed: 'closed',
  cancelled: 'cancelled',
}

/** The authority brings its restriction in force, closes or cancels it (BR-S58-02, 07, 11 to 14). */
export function ChangeSection58() {
  const { ref = '' } = useParams()
  const section58 = useSuspenseQuery(queryFor(getSection58, { params: { section58ReferenceNumber: ref } })).data
  const may = useMay()
  const send = useSend(updateSection58Status)
  const navigate = useNavigate()
  const href = recordPaths.section58(ref)
  const open = movesOpen(section58.section_58_status)
  const isMine = may(updateSection58Status, authorityOwners(section58.highway_authority_swa_code))
  if (!isMine || open.length === 0) {
    const why = isMine
      ? `It is ${section58.section_58_status_string.toLowerCase()}: nothing more can be done to it`
      : 'Only the authority that raised it can change its status'
    return (
      <NotNow title="You cannot change this Section 58" why={why} back={{ text: `Go to Section 58 ${ref}`, href }} />
    )
  }
  const start = civilDate(section58.start_date)
  const request = ({ status, start_date, cancellation_reason }: Answers) => ({
    status: status || 'proposed',
    ...(status === 'in_force' ? { start_date: wireDate(start_date) } : {}),
    ...(status === 'cancelled' && cancellation_reason.trim()
      ? { cancellation_reason: cancellation_reason.trim() }
      : {}),
  })

  function check(answers: Answers) {
    if (answers.status === '') return [{ field: 'status', message: 'Select what you want to do' }]
    const typed =
      answers.status === 'in_force'
        ? dateProblem('start_date', 'Start date', answers.start_date, 'Enter a start date')
        : undefined
    return typed ? [typed] : checkSection58Change(request(answers))
  }

  return (
    <ActionPage
      title="What do you want to do with this Section 58?"
      caption={`${ref}, ${section58.street_name}`}
      backHref={href}
    >
      <PlannedThere usrn={section58.usrn} from={start.toString()} to={civilDate(section58.end_date).toString()} />
      <WarningText>Promoters plan by it. A restriction that is closed or cancelled cannot be brought back.</WarningText>
      <QuestionForm<Answers>
        start={{ status: '', start_date: partsOf(start), cancellation_reason: '' }}
        check={check}
        onSend={async (answers, idempotencyKey) => {
          await send.mutateAsync({ params: { section58ReferenceNumber: ref }, body: request(answers), idempotencyKey })
          await navigate(href, {
            state: { done: `Section 58 ${ref} is ${(answers.status && done[answers.status]) ?? ''}` },
          })
        }}
        saveAs={`section-58-status:${ref}`}
        draftTitle={`Change Section 58 ${ref}`}
        submitText="Change status"
        sendingText="Changing"
      >
        <Radios
          name="status"
          legend="What do you want to do?"
          choices={open.map(({ status, text }) => ({
            value: status,
            label: text,
            ...(status === 'in_force'
              ? { reveal: <DateField name="start_date" legend="Start date" legendSize="s" /> }
              : {}),
            ...(status === 'cancelled'
              ? { reveal: <TextArea name="cancellation_reason" label="Reason (optional)" limit={500} /> }
              : {}),
          }))}
        />
      </QuestionForm>
    </ActionPage>
  )
}
