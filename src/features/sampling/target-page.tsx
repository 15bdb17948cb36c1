import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import {
  deleteSampleInspectionTarget,
  getSampleInspectionTarget,
  updateSampleInspectionTarget,
} from '../../../domain/contract/sampling.ts'
import { getTargetBurnDown } from '../../../domain/contract/sampling-overview.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { NotNow } from '../../app/not-now.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { BurnDownPlot } from './burn-down-plot.tsx'

type Target = AnswerOf<typeof getSampleInspectionTarget>

const sampling = () => recordPaths.samplingAdministration()
const completedOf = (target: Target) => target.completed_a + target.completed_b + target.completed_c
const counted = 'Inspections count towards this target already'

/** What is to be sampled of one promoter, and what of it is done (BR-PBI-33). */
export function TargetPage() {
  const { ref = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getSampleInspectionTarget, { params: { sampleInspectionTargetReferenceNumber: ref } })}
      crumbs={adminCrumbs({ text: 'Sample inspections', href: sampling() }, { text: ref })}
      name={`target ${ref}`}
      whyRestricted="Targets are for the authority that set them."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={sampling()}>See all targets</AppLink>
        </p>
      }
    >
      {(target) => <Shown target={target} />}
    </RecordPage>
  )
}

function Shown({ target }: { target: Target }) {
  const may = useMay()
  const reference = target.sample_inspection_target_reference_number
  const late = completedOf(target) > 0 ? { notNow: counted } : {}
  return (
    <>
      <PageTitle title={target.organisation_name} caption={`Sampling target ${reference}`} />
      <ButtonGroup>
        {may(updateSampleInspectionTarget) ? (
          <Button href={recordPaths.sampleTarget(reference, 'edit')} variant="secondary" {...late}>
            Change the target
          </Button>
        ) : null}
        {may(deleteSampleInspectionTarget) ? (
          <Button href={recordPaths.sampleTarget(reference, 'delete')} variant="secondary" {...late}>
            Remove from sampling
          </Button>
        ) : null}
      </ButtonGroup>
      <SummaryCard
        title="What it is made of"
        rows={[
          { key: 'SWA code', value: target.org_ref },
          { key: 'Units in a year', value: target.yearly_inspection_units.toLocaleString('en-GB') },
          { key: 'Inspection rate', value: `${target.inspection_rate}%` },
        ]}
      />
      <DataTable
        caption="Target and what is done of it"
        columns={columns}
        rows={rowsOf(target)}
        rowKey={({ category }) => category}
      />
      <BurnDown reference={reference} />
    </>
  )
}

function BurnDown({ reference }: { reference: string }) {
  const { data, isError, refetch } = useQuery(
    queryFor(getTargetBurnDown, { params: { sampleInspectionTargetReferenceNumber: reference } }),
  )
  if (isError) {
    return <ErrorPanel title="What is left could not be loaded" onTryAgain={async () => void (await refetch())} />
  }
  return data ? <BurnDownPlot {...data} /> : <Skeleton text="Loading what is left" rows={4} />
}

interface CategoryRow {
  readonly category: string
  readonly target: number
  readonly drawn: number | undefined
  readonly done: number
}

const rowsOf = (target: Target): CategoryRow[] => [
  { category: 'A', target: target.target_a, drawn: undefined, done: target.completed_a },
  { category: 'B', target: target.target_b, drawn: target.generated_b, done: target.completed_b },
  { category: 'C', target: target.target_c, drawn: target.generated_c, done: target.completed_c },
]

const columns: readonly Column<CategoryRow>[] = [
  { key: 'category', header: 'Category', rowHeader: true, cell: ({ category }) => category },
  { key: 'target', header: 'Target', numeric: true, cell: ({ target }) => target },
  { key: 'drawn', header: 'Drawn', numeric: true, cell: ({ drawn }) => drawn ?? 'Not drawn' },
  { key: 'done', header: 'Inspected', numeric: true, cell: ({ done }) => done },
  { key: 'left', header: 'Left', numeric: true, cell: ({ target, done }) => Math.max(0, target - done) },
]

/** What it means to take a promoter out of sampling, before it is done (BR-PBI-12). */
export function DeleteTarget() {
  const { ref = '' } = useParams()
  const query = queryFor(getSampleInspectionTarget, { params: { sampleInspectionTargetReferenceNumber: ref } })
  return (
    <ReadFirst query={query} title="Remove from sampling">
      {(target) => <Delete target={target} />}
    </ReadFirst>
  )
}

function Delete({ target }: { target: Target }) {
  const navigate = useNavigate()
  const send = useSend(deleteSampleInspectionTarget)
  const { organisation_name: name, sample_inspection_target_reference_number: reference } = target
  const backHref = recordPaths.sampleTarget(reference)
  if (completedOf(target) > 0) {
    return <NotNow title="You cannot remove it now" why={counted} back={{ text: 'Open the target', href: backHref }} />
  }
  return (
    <ActionPage title={`Remove ${name} from sampling`} caption={`Sampling target ${reference}`} backHref={backHref}>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {countWords(target.generated_b + target.generated_c, 'sample')} drawn for it in all. Those that wait go.
        </li>
        <li>You can set a new target for {name} later.</li>
      </ul>
      <QuestionForm
        start={{}}
        submitText="Remove from sampling"
        submitVariant="warning"
        sendingText="Removing"
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ params: { sampleInspectionTargetReferenceNumber: reference }, idempotencyKey })
          await navigate(sampling(), { state: { done: `${name} is removed from sampling` } })
        }}
      >
        {null}
      </QuestionForm>
    </ActionPage>
  )
}
