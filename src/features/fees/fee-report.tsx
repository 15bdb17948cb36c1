import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { exportFees } from '../../../domain/contract/exports.ts'
import { feeReportFormatLabels } from '../../../domain/labels/exports.ts'
import { reportStretches } from '../../../domain/rules/fee-ledger-checks.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { nothingChosen, type AutocompleteValue } from '../../forms/Autocomplete.tsx'
import { dateOf, partsOf } from '../../forms/date-parts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { choicesOf } from '../../forms/choices.ts'
import { Radios } from '../../forms/Radios.tsx'
import { askForExport } from '../../lists/export-queue.ts'
import { OrganisationField } from '../organisations/organisation-field.tsx'
import { PromoterField } from '../organisations/promoter-field.tsx'
import { DaysQuestion, daysProblems, type DaysAnswers } from './days-question.tsx'

interface Answers extends DaysAnswers {
  readonly fee_report_format: string
  readonly swa_code_filter: AutocompleteValue
}

/** The fee report of the service: a file for every 31 days of the time that is asked for (BR-FEE-06, BR-CSV-09). */
export function FeeReport() {
  const may = useMay()
  return may(exportFees) ? <Report /> : <Trouble error={new ApiError('restricted', '')} />
}

function Report() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const acting = useActing()
  const today = londonDate(useNow())
  return (
    <ActionPage title="Fee report as a file" caption="Fees" backHref={recordPaths.fees()}>
      <WarningText>The report shows the category as it is when the report is made, and no amounts.</WarningText>
      <QuestionForm<Answers>
        start={{
          date_from: partsOf(today.with({ day: 1 })),
          date_to: partsOf(today),
          fee_report_format: '',
          swa_code_filter: nothingChosen,
        }}
        check={problemsOf}
        submitText="Ask for the report"
        onSend={async (answers) => {
          const asked = bodiesOf(answers)
          for (const { from, to, ...body } of asked) {
            await askForExport(client, acting, {
              id: crypto.randomUUID(),
              path: exportFees.path,
              title: 'Fees',
              description: `${dateWords(from)} to ${dateWords(to)}`,
              body: { ...body, ...acting.scope, start_date: from.toString(), end_date: to.toString() },
              askedAt: Temporal.Now.instant().toString(),
            })
          }
          await navigate(recordPaths.exports(), { state: { done: `${countWords(asked.length, 'report')} asked for` } })
        }}
      >
        <DaysQuestion />
        <p className="govuk-hint">Each file has 31 days at most: a longer time is split into several.</p>
        <Radios
          name="fee_report_format"
          legend="What do you want?"
          choices={choicesOf(feeReportFormatLabels).map((choice) =>
            choice.value === oneOrganisation ? { ...choice, reveal: <OtherParty /> } : choice,
          )}
        />
      </QuestionForm>
    </ActionPage>
  )
}

const oneOrganisation = 'single_org_one_csv'

/** An authority reports on a promoter, a promoter on an authority. */
function OtherParty() {
  const { role } = useActing()
  return role === 'HighwayAuthority' ? (
    <PromoterField name="swa_code_filter" label="Promoter" />
  ) : (
    <OrganisationField name="swa_code_filter" label="Highway authority" type="HA" noResults="No authority found" />
  )
}

function problemsOf(answers: Answers) {
  const problems = [...daysProblems(answers)]
  if (answers.fee_report_format === '')
    problems.push({ field: 'fee_report_format', message: 'Select what you want', rule: 'BR-CSV-09' })
  if (answers.fee_report_format === oneOrganisation && answers.swa_code_filter.value === '') {
    problems.push({ field: 'swa_code_filter', message: 'Select an organisation', rule: 'BR-CSV-09' })
  }
  return problems
}

function bodiesOf({ date_from, date_to, fee_report_format, swa_code_filter }: Answers) {
  const [from, to] = [dateOf(date_from), dateOf(date_to)]
  if (!from || !to) return []
  const isSingle = fee_report_format === oneOrganisation
  return reportStretches(from, to).map((stretch) => ({
    ...stretch,
    fee_report_format,
    ...(isSingle ? { swa_code_filter: swa_code_filter.value } : {}),
  }))
}
