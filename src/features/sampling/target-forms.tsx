import type { ReactNode } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getOrganisation } from '../../../domain/contract/organisations.ts'
import { getSampledPromoter } from '../../../domain/contract/sampling-overview.ts'
import {
  createSampleInspectionTarget,
  getPreviousAnnualInspectionUnits,
  getSampleInspectionTarget,
  updateSampleInspectionTarget,
} from '../../../domain/contract/sampling.ts'
import { financialYearStart } from '../../../domain/rules/inspection-units.ts'
import { lawfulRates } from '../../../domain/rules/sample-rate.ts'
import { quarterWords } from '../../../domain/rules/sampling-quarters.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { nothingChosen } from '../../forms/Autocomplete.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { PromoterField } from '../organisations/promoter-field.tsx'
import { answerProblems, targetBody, type TargetAnswers } from './target-answers.ts'
import { TargetQuestions } from './target-questions.tsx'

type Units = AnswerOf<typeof getPreviousAnnualInspectionUnits>

/** For a promoter: first who it is, then units, rate and targets (BR-PBI-04 to 10, 13). */
export function NewTarget() {
  const [search] = useSearchParams()
  const code = search.get('promoter') ?? ''
  if (code === '') return <ChoosePromoter />
  return (
    <ReadFirst query={queryFor(getOrganisation, { params: { organisationReference: code } })} title="Set a target">
      {({ name }) => (
        <ReadFirst
          query={queryFor(getSampledPromoter, { params: { organisationReference: code } })}
          title="Set a target"
        >
          {(promoter) => <NewFor code={code} name={name} promoter={promoter} />}
        </ReadFirst>
      )}
    </ReadFirst>
  )
}

function ChoosePromoter() {
  const { user } = useActing()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  return (
    <ActionPage title="Set a target" caption={user.organisation_name} backHref={recordPaths.samplingAdministration()}>
      <QuestionForm
        start={{ promoter_org_ref: nothingChosen }}
        check={({ promoter_org_ref: chosen }) =>
          chosen.value ? [] : [{ field: 'promoter_org_ref', message: 'Select a promoter' }]
        }
        submitText="Continue"
        isStep
        onSend={async ({ promoter_org_ref: chosen }) => {
          const next = new URLSearchParams(search)
          next.set('promoter', chosen.value)
          await navigate(recordPaths.newSampleTarget(`?${next}`))
        }}
      >
        <PromoterField name="promoter_org_ref" label="Promoter" />
      </QuestionForm>
    </ActionPage>
  )
}

interface NewForProps {
  code: string
  name: string
  promoter: AnswerOf<typeof getSampledPromoter>
}

function NewFor({ code, name, promoter }: NewForProps) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const send = useSend(createSampleInspectionTarget)
  const { target_reference_number: standing } = promoter
  if (standing !== null) {
    const back = { text: 'Open its target', href: recordPaths.sampleTarget(standing) }
    return <NotNow title="You cannot set a target" why={`${name} already has a target`} back={back} />
  }
  const quarter = civilDate(promoter.quarter_start_date)
  const rates = ratesOf(promoter, false)
  const planned = search.get('rate') ?? ''
  const start: TargetAnswers = {
    units_earlier: '',
    units_later: '',
    inspection_units_baseline: search.get('units') ?? '',
    inspection_rate: rates.map(String).includes(planned) ? planned : String(rates.length === 1 ? rates[0] : ''),
    target_a: search.get('a') ?? '',
    target_b: search.get('b') ?? '',
    target_c: search.get('c') ?? '',
  }
  return (
    <Units code={code} quarter={quarter} title="Set a target">
      {(units) => {
        const years = yearsOf(units)
        return (
          <ActionPage
            title={`Set a target for ${quarterWords(quarter)}`}
            caption={`${name}, SWA code ${code}`}
            backHref={recordPaths.newSampleTarget()}
          >
            <QuestionForm
              start={start}
              check={(answers) => answerProblems(answers, years)}
              saveAs={`sample-target:${code}`}
              draftTitle={`Sampling target for ${name}`}
              submitText="Set target"
              sendingText="Saving"
              onSend={async (answers, idempotencyKey) => {
                const body = { ...targetBody(answers, years), promoter_org_ref: code }
                const made = await send.mutateAsync({ body, idempotencyKey })
                const href = recordPaths.sampleTarget(made.sample_inspection_target_reference_number)
                await navigate(href, { state: { done: `The target for ${name} is set` } })
              }}
            >
              <TargetQuestions years={years} rates={rates} rateHint={rateHintOf(promoter)} />
            </QuestionForm>
          </ActionPage>
        )
      }}
    </Units>
  )
}

/** The rates that the rules leave after the last quarter of the promoter, in per cent (BR-PBI-05 to 08). */
function ratesOf({ last, quarter_start_date: quarter }: NewForProps['promoter'], isUpdate: boolean): number[] {
  const lastSampled = last ? { quarter: civilDate(last.quarter_start_date), rate: last.inspection_rate } : undefined
  return lawfulRates({ last: lastSampled, isUpdate, quarter: civilDate(quarter) })
}

const rateHintOf = ({ last }: NewForProps['promoter']) =>
  last ? `Last quarter: ${last.inspection_rate}%` : 'The first target of this promoter'

/** Other numbers for a target of which nothing is completed (BR-PBI-07, 11). */
export function EditTarget() {
  const { ref = '' } = useParams()
  const query = queryFor(getSampleInspectionTarget, { params: { sampleInspectionTargetReferenceNumber: ref } })
  return (
    <ReadFirst query={query} title="Change the target">
      {(target) => (
        <ReadFirst
          query={queryFor(getSampledPromoter, { params: { organisationReference: target.org_ref } })}
          title="Change the target"
        >
          {(promoter) => <Edit target={target} promoter={promoter} />}
        </ReadFirst>
      )}
    </ReadFirst>
  )
}

interface EditProps {
  target: AnswerOf<typeof getSampleInspectionTarget>
  promoter: AnswerOf<typeof getSampledPromoter>
}

function Edit({ target, promoter }: EditProps) {
  const quarter = civilDate(promoter.quarter_start_date)
  const navigate = useNavigate()
  const send = useSend(updateSampleInspectionTarget)
  const reference = target.sample_inspection_target_reference_number
  const backHref = recordPaths.sampleTarget(reference)
  if (target.completed_a + target.completed_b + target.completed_c > 0) {
    const back = { text: 'Open the target', href: backHref }
    return <NotNow title="You cannot change it now" why="Inspections count towards this target already" back={back} />
  }
  const start: TargetAnswers = {
    units_earlier: '',
    units_later: '',
    inspection_units_baseline: String(Math.round(target.yearly_inspection_units)),
    inspection_rate: String(target.inspection_rate),
    target_a: String(target.target_a),
    target_b: String(target.target_b),
    target_c: String(target.target_c),
  }
  return (
    <Units code={target.org_ref} quarter={quarter} title="Change the target">
      {(units) => {
        const years = yearsOf(units)
        return (
          <ActionPage title="Change the target" caption={target.organisation_name} backHref={backHref}>
            <QuestionForm
              start={start}
              check={(answers) => answerProblems(answers, years)}
              submitText="Save target"
              sendingText="Saving"
              onSend={async (answers, idempotencyKey) => {
                const params = { sampleInspectionTargetReferenceNumber: reference }
                await send.mutateAsync({ params, body: targetBody(answers, years), idempotencyKey })
                await navigate(backHref, { state: { done: 'The target is changed' } })
              }}
            >
              <TargetQuestions years={years} rates={ratesOf(promoter, true)} rateHint={rateHintOf(promoter)} />
            </QuestionForm>
          </ActionPage>
        )
      }}
    </Units>
  )
}

interface UnitsProps {
  code: string
  quarter: Temporal.PlainDate
  title: string
  children: (units: Units) => ReactNode
}

function Units({ code, quarter, title, children }: UnitsProps) {
  const year = `${financialYearStart(quarter).toString()}T00:00:00Z`
  const query = { promoter_org_ref: code, financial_year_start_date: year }
  return (
    <ReadFirst query={queryFor(getPreviousAnnualInspectionUnits, { query })} title={title}>
      {children}
    </ReadFirst>
  )
}

const yearsOf = ({ annual_inspection_units: years }: Units) =>
  years.map((year) => ({
    start: civilDate(year.financial_year_start_date),
    units: year.annual_inspection_units ?? null,
    isCounted: year.is_auto_calculated,
  }))
