import { yesOrNo } from '../../forms/choices.ts'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { reinstatementStatuses, reinstatementTypes } from '../../../domain/contract/enums/reinstatements.ts'
import { locationTypes } from '../../../domain/contract/enums/permits.ts'
import { createSite } from '../../../domain/contract/sites.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { reinstatementStatusLabels, reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { countWords } from '../../../domain/words.ts'
import { ApiError, type FieldProblem } from '../../api/api-error.ts'
import { useSend } from '../../api/query.ts'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { useWork, type Work } from '../works/use-work.ts'
import { useAround, useMayRegister, whyNoSite } from './around-works.ts'
import { siteBody, type ReinstatementAround } from './reinstatement-answers.ts'
import { SiteRows, type RowHands } from './site-rows.tsx'
import {
  answersOfRow,
  emptyTable,
  fieldInTable,
  rowId,
  rowsToSend,
  tableProblems,
  type TableAnswers,
} from './table-rows.ts'

const title = 'Register several sites'

/** The desk's way: many sites typed as rows, sent one after the other; what was refused stays to be put right. */
export function SitesInTable() {
  const work = useWork()
  const mayRegister = useMayRegister(work)
  const wrn = work.work_reference_number
  const around = useAround(work, null)
  const why = mayRegister
    ? whyNoSite(work)
    : `Only ${work.promoter_organisation}, with full access to the workstream, registers sites`
  const back = paths.work(wrn, 'sites')
  if (why) {
    return <NotNow title="You cannot register sites" why={why} back={{ text: `Works ${wrn}`, href: back }} />
  }
  return (
    <>
      <BackLink href={back} />
      <PageTitle title={title} size="journey" caption={`${wrn}, ${work.street_name}`} />
      {around ? <Table work={work} around={around} /> : <Skeleton text="Loading the works" rows={3} />}
    </>
  )
}

function Table({ work, around }: { work: Work; around: ReinstatementAround }) {
  const wrn = work.work_reference_number
  const create = useSend(createSite)
  const navigate = useNavigate()
  const hands = useRef<RowHands>(null)

  /** Every row gets its turn: one refusal keeps back no other. Trouble with the connection ends it, and the rest waits. */
  async function send(table: TableAnswers) {
    const refused: FieldProblem[] = []
    let registered = 0
    for (const { row, at } of rowsToSend(table)) {
      try {
        const made = await create.mutateAsync({
          params: { workReferenceNumber: wrn },
          body: siteBody(answersOfRow(table, at), around, []),
          idempotencyKey: row.id,
        })
        hands.current?.registered(at, made.site_reference_number)
        registered += 1
      } catch (error) {
        if (!(error instanceof ApiError) || !refusals.includes(error.kind)) throw error
        hands.current?.renamed(at, rowId())
        const fields = error.fields.length > 0 ? error.fields : [{ field: '', message: error.message }]
        refused.push(
          ...fields.map(({ field, message }) => ({
            field: fieldInTable(field, at),
            message: `Row ${at + 1}: ${message}`,
          })),
        )
      }
    }
    if (refused.length > 0) throw new ApiError('refused', 'Some rows were refused', { fields: refused })
    await navigate(paths.work(wrn, 'sites'), { state: { done: `${countWords(registered, 'site')} registered` } })
  }

  return (
    <QuestionForm<TableAnswers>
      start={emptyTable()}
      submitText="Register these sites"
      sendingText="Registering"
      check={(table) => tableProblems(table, around)}
      onSend={send}
      saveAs={`draft:sites-table:${wrn}`}
      draftTitle={`Register several sites of ${wrn}`}
    >
      <Radios
        name="reinstatement_type"
        legend="What was made good?"
        inline
        choices={reinstatementTypes.map((value) => ({
          value,
          label: reinstatementTypeLabels[value],
          ...(value === 'excavation' && !around.permit?.excavation
            ? { notNow: 'The permit did not ask for an excavation' }
            : {}),
        }))}
      />
      <Radios
        name="reinstatement_status"
        legend="Interim or permanent?"
        hint="Interim must be made permanent within 6 months"
        inline
        choices={reinstatementStatuses.map((value) => ({ value, label: reinstatementStatusLabels[value] }))}
      />
      <DateField name="reinstatement_date" legend="Date completed" />
      <Checkboxes
        name="location_types"
        legend="Which parts of the street are affected?"
        small
        choices={locationTypes
          .slice(0, around.isHs2 ? undefined : 5)
          .map((value) => ({ value, label: locationTypeLabels[value] }))}
      />
      <SiteRows ref={hands} hrefOf={(site) => recordPaths.site(wrn, site)} />
      {around.permit?.excavation ? (
        <Radios
          name="final_reinstatement"
          legend="Is the last row the last site for these works?"
          hint="No more sites will be registered for this permit"
          choices={yesOrNo}
          inline
        />
      ) : null}
    </QuestionForm>
  )
}

const refusals: readonly string[] = ['refused', 'changed', 'restricted', 'not_found']
