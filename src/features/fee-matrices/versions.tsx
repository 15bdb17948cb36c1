import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import {
  getFeeMatrixDraft,
  saveFeeMatrixDraft,
  type listFeeMatrixVersions,
} from '../../../domain/contract/fee-matrices.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { ApiError, call } from '../../api/call.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Tag } from '../../components/Tag.tsx'
import { restoredBody } from './matrix-answers.ts'
import { MatrixTable } from './matrix-table.tsx'

type Version = AnswerOf<typeof listFeeMatrixVersions>['rows'][number]

/** Every version with what it changed; administrators of the authority take an old one up again as a draft. */
export function Versions({ rows, mayRestore }: { rows: readonly Version[]; mayRestore: boolean }) {
  const may = useMay()
  const { user } = useActing()
  const navigate = useNavigate()
  const send = useSend(saveFeeMatrixDraft)
  const [trouble, setTrouble] = useState<string>()
  const owner = {
    promoter_swa_code: '',
    highway_authority_swa_code: user.organisation_reference,
    workstream_prefix: '',
  }
  const restores = mayRestore && may(saveFeeMatrixDraft, owner)

  async function restore(version: Version) {
    try {
      const { revision } = await call(getFeeMatrixDraft, {})
      if (revision > 0) {
        setTrouble('There is a draft already. Publish it or drop it first')
        return
      }
      await send.mutateAsync({ body: restoredBody(version, revision) })
      await navigate(recordPaths.feeMatrixDraft(), { state: { done: `Version ${version.version} is the draft now` } })
    } catch (error) {
      setTrouble(error instanceof ApiError ? error.message : 'Try again')
    }
  }

  return (
    <>
      <h2 className="govuk-heading-m">History</h2>
      {trouble === undefined ? null : (
        <ErrorPanel title="The version was not taken up">
          <p className="govuk-body">{trouble}</p>
        </ErrorPanel>
      )}
      <DataTable
        caption="Versions of the fee matrix"
        captionHidden
        rows={rows}
        rowKey={({ version }) => String(version)}
        columns={columnsOf(restores ? restore : undefined)}
      />
    </>
  )
}

function StatusTag({ version }: { version: Version }) {
  if (version.is_in_force) return <Tag colour="green">In force</Tag>
  return version.is_to_come ? <Tag colour="blue">To come</Tag> : <Tag colour="grey">Past</Tag>
}

function Changes({ version }: { version: Version }) {
  return (
    <>
      <span className="app-words">{version.changes || 'The first fees'}</span>
      <Details summary={`All fees of version ${version.version}`}>
        <MatrixTable fees={version} caption={`Fees of version ${version.version}`} />
      </Details>
    </>
  )
}

function UseAgain({ version, onPress }: { version: Version; onPress: () => Promise<void> }) {
  return (
    <Button variant="secondary" size="row" about={`version ${version.version}`} onPress={onPress}>
      Use as draft
    </Button>
  )
}

/** @param restore  for those who may take an old version up again */
function columnsOf(restore: ((version: Version) => Promise<void>) | undefined): readonly Column<Version>[] {
  return [
    { key: 'version', header: 'Version', rowHeader: true, cell: ({ version }) => version },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (row) => <StatusTag version={row} />,
    },
    { key: 'from', header: 'In force from', cell: (row) => dateWords(row.effective_from) },
    {
      key: 'published',
      header: 'Published',
      cell: (row) =>
        [row.date_published && dateTimeWords(row.date_published), row.published_by].filter(Boolean).join(', ') ||
        'Before versions were kept',
    },
    {
      key: 'changes',
      header: 'Changed',
      cell: (row) => <Changes version={row} />,
    },
    ...(restore
      ? [
          {
            key: 'restore',
            header: 'Use again',
            headerHidden: true,
            card: 'foot' as const,
            cell: (row: Version) => <UseAgain version={row} onPress={() => restore(row)} />,
          },
        ]
      : []),
  ]
}
