import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getFeeMatrixDraft, listFeeMatrixVersions, saveFeeMatrixDraft } from '../../../domain/contract/fee-matrices.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ChooseAuthority } from './choose-authority.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { Versions } from './versions.tsx'

type Version = AnswerOf<typeof listFeeMatrixVersions>['rows'][number]

/** An authority's fees: for its own people theirs, for everybody else those of the authority that they choose. */
export function FeeMatrixPage() {
  const { user } = useActing()
  const [search] = useSearchParams()
  const authority = search.get('authority') ?? (user.organisation_type === 'HA' ? user.organisation_reference : '')
  return authority === '' ? <NoneChosen /> : <Matrix authority={authority} key={authority} />
}

function NoneChosen() {
  return (
    <>
      <Breadcrumbs crumbs={adminCrumbs({ text: 'Fee matrix' })} />
      <PageTitle title="Fee matrix" />
      <ChooseAuthority />
    </>
  )
}

function Matrix({ authority }: { authority: string }) {
  const { user } = useActing()
  const input = { params: { organisationReference: authority }, query: { include_total_count: true } }
  const isOwn = authority === user.organisation_reference
  return (
    <RecordPage
      query={queryFor(listFeeMatrixVersions, input)}
      crumbs={adminCrumbs({ text: 'Fee matrix' })}
      name="fee matrix"
      whyRestricted="Fees are for people who are signed in."
    >
      {({ rows }) => (
        <>
          <PageTitle title="Fee matrix" caption={isOwn ? user.organisation_name : `Authority ${authority}`} />
          <InForce versions={rows} />
          {isOwn ? <OwnDraft /> : <ChooseAuthority />}
          {rows.length > 0 ? <Versions rows={rows} mayRestore={isOwn} /> : null}
        </>
      )}
    </RecordPage>
  )
}

function InForce({ versions }: { versions: readonly Version[] }) {
  const current = versions.find(({ is_in_force }) => is_in_force)
  const next = versions.findLast(({ is_to_come }) => is_to_come)
  return (
    <>
      {current ? (
        <>
          <p className="govuk-body">
            In force since {dateWords(current.effective_from)}. Fees are charged as they are on the day of the
            transaction.
          </p>
          <MatrixTable fees={current} caption="Fees in force" />
          <h2 className="govuk-heading-m">Discounts</h2>
          <p className="govuk-body app-words">{current.discount_guidance || 'No guidance is given.'}</p>
        </>
      ) : (
        <EmptyState title="Not filled in yet">
          <p className="govuk-body">
            Until the authority publishes its fees, estimates and the ledger have no amounts.
          </p>
        </EmptyState>
      )}
      {next ? (
        <InsetText>
          Version {next.version} comes into force on {dateWords(next.effective_from)}. It is in the history below.
        </InsetText>
      ) : null}
    </>
  )
}

/** The draft, for administrators; others of the authority are told who edits. */
function OwnDraft() {
  const may = useMay()
  const { user } = useActing()
  const owner = {
    promoter_swa_code: '',
    highway_authority_swa_code: user.organisation_reference,
    workstream_prefix: '',
  }
  if (!may(saveFeeMatrixDraft, owner)) {
    return <p className="govuk-body">An administrator of your organisation changes the fees.</p>
  }
  return <Draft />
}

function Draft() {
  const { data, isError } = useQuery(queryFor(getFeeMatrixDraft, {}))
  if (isError) return <p className="govuk-body">The draft could not be read. Reload the page to try again.</p>
  if (!data) return null
  const words = data.revision === 0 ? 'Change the fees' : 'Edit the draft'
  return (
    <>
      <h2 className="govuk-heading-m">Draft</h2>
      {data.revision === 0 ? (
        <p className="govuk-body">There is no draft. Changes charge nobody until you publish them.</p>
      ) : (
        <p className="govuk-body">
          Saved by {data.changed_by} on {dateTimeWords(data.date_changed ?? '')}.{' '}
          <span className="app-words">{data.changes || 'It has the fees of the last version.'}</span>
        </p>
      )}
      <ButtonGroup>
        <Button href={recordPaths.feeMatrixDraft()}>{words}</Button>
        {data.revision === 0 ? null : (
          <AppLink href={recordPaths.feeMatrixDraft('preview')}>Preview and publish</AppLink>
        )}
      </ButtonGroup>
    </>
  )
}
