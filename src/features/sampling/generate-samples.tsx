import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getSamplingOverview } from '../../../domain/contract/sampling-overview.ts'
import { generateSampleInspections } from '../../../domain/contract/sampling.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { NumberField } from '../../forms/NumberField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { whyNot } from './quarter-facts.ts'
import { wholeOf } from './target-answers.ts'

/** Has samples of categories B and C drawn in the background (BR-PBI-25, 35). */
export const GenerateSamples = () => (
  <ReadFirst query={queryFor(getSamplingOverview, {})} title="Generate samples">
    {(overview) => <Generate overview={overview} />}
  </ReadFirst>
)

function Generate({ overview }: { overview: AnswerOf<typeof getSamplingOverview> }) {
  const { user } = useActing()
  const today = londonDate(useNow())
  const navigate = useNavigate()
  const send = useSend(generateSampleInspections)
  const backHref = recordPaths.samplingAdministration()
  const why = whyNot(overview, today).generate
  if (why) {
    const back = { text: 'Back to sampling', href: backHref }
    return <NotNow title="You cannot generate samples now" why={why} back={back} />
  }
  return (
    <ActionPage title="Generate samples" caption={user.organisation_name} backHref={backHref}>
      <p className="govuk-body">
        Samples of categories B and C are drawn from reinstatements of each promoter with a target. Inspectors see them
        in their list as soon as they are there. A sample that was drawn stays until it is inspected or expires.
      </p>
      <QuestionForm
        start={{ sample_inspection_rate: '100' }}
        check={({ sample_inspection_rate: typed }) => {
          const field = 'sample_inspection_rate'
          if (!typed.trim()) return [{ field, message: 'Enter how many samples to make' }]
          const rate = wholeOf(typed)
          if (rate !== undefined && rate >= 1 && rate <= 100) return []
          return [{ field, message: 'How many samples must be a whole number between 1 and 100' }]
        }}
        submitText="Generate samples"
        sendingText="Asking for samples"
        onSend={async ({ sample_inspection_rate: typed }, idempotencyKey) => {
          await send.mutateAsync({ body: { sample_inspection_rate: wholeOf(typed) ?? 0 }, idempotencyKey })
          await navigate(backHref, { state: { done: 'Samples are being generated. The run is in the table of runs' } })
        }}
      >
        <NumberField
          name="sample_inspection_rate"
          label="How many samples? (%)"
          hint="Share of the outstanding samples to make now"
          width={3}
        />
      </QuestionForm>
    </ActionPage>
  )
}
