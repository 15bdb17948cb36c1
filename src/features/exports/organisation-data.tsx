import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { exportOrganisationData } from '../../../domain/contract/own-exports.ts'
import { checkOrganisationData } from '../../../domain/rules/organisation-data-checks.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { withinSentence } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { DateField } from '../../forms/DateField.tsx'
import { dateProblem, noDate, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { wireDate } from '../../forms/wire-date.ts'
import { mostDescription, shortDescription } from '../../lists/export-names.ts'
import { askForExport } from '../../lists/export-queue.ts'
import { doneWords } from './export-facts.ts'

const title = 'Download all data of your organisation'

interface Answers {
  start_date: DateParts
  end_date: DateParts
  export_description: string
}

/** Every CSV of some past days in one ZIP, for administrators of promoters and authorities (BR-CSV-13). */
export function OrganisationData() {
  const acting = useActing()
  const client = useQueryClient()
  const navigate = useNavigate()
  const may = useMay()
  const today = londonDate(useNow())
  if (!may(exportOrganisationData) || acting.user.organisation_type === 'CONTRACTOR') {
    return <Trouble error={new ApiError('restricted', '')} />
  }
  const start: Answers = { start_date: noDate, end_date: noDate, export_description: '' }
  return (
    <ActionPage title={title} caption={acting.user.organisation_name} backHref={recordPaths.exports()}>
      <p className="govuk-body">
        One ZIP with a CSV of every list that your organisation may see. It holds what was recorded on the days that you
        choose; lists of what is due or planned are whole. It is made in the background, and only you can download it.
        That you asked is written in the audit log.
      </p>
      <QuestionForm
        start={start}
        submitText="Ask for the data"
        sendingText="Asking"
        check={(answers) => problemsOf(answers, today)}
        onSend={async ({ start_date, end_date, export_description }, id) => {
          const name = shortDescription(export_description.trim())
          const isSent = await askForExport(client, acting, {
            id,
            path: exportOrganisationData.path,
            body: {
              start_date: wireDate(start_date) ?? '',
              end_date: wireDate(end_date) ?? '',
              ...(name ? { export_description: name } : {}),
            },
            title: 'All organisation data',
            description: name,
            askedAt: new Date().toISOString(),
          })
          await navigate(recordPaths.exports(), { state: { done: doneWords('All organisation data', isSent) } })
        }}
      >
        <DateField name="start_date" legend="First day" legendSize="s" hint="Before today" />
        <DateField name="end_date" legend="Last day" legendSize="s" hint="Within 30 days of the first" />
        <TextField
          name="export_description"
          label="Name for this export (optional)"
          hint={`Up to ${mostDescription} characters`}
          width={20}
        />
      </QuestionForm>
    </ActionPage>
  )
}

/** The service's own rule, once both days are days. */
function problemsOf({ start_date: start, end_date: end }: Answers, today: Temporal.PlainDate): FormProblem[] {
  const typed = [
    dateProblem('start_date', 'First day', start, 'Enter the first day'),
    dateProblem('end_date', 'Last day', end, 'Enter the last day'),
  ].filter((problem) => problem !== undefined)
  if (typed.length > 0) return typed
  const asked = { start_date: wireDate(start) ?? '', end_date: wireDate(end) ?? '' }
  return checkOrganisationData(asked, today).map(({ field, message }) => ({
    field,
    message: message.startsWith('Must')
      ? `${field === 'start_date' ? 'First' : 'Last'} day ${withinSentence(message)}`
      : message,
  }))
}
