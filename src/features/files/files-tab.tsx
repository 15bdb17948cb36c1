import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { fileTypes } from '../../../domain/contract/enums/files.ts'
import { addFilesToWork, listWorkFiles } from '../../../domain/contract/files.ts'
import { fileTypeLabels } from '../../../domain/labels/files.ts'
import { maximumFiles } from '../../../domain/rules/submission-checks.ts'
import { countWords } from '../../../domain/words.ts'
import { fileCalls } from '../../api/file-calls.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { FileUpload } from '../../forms/FileUpload.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import type { UploadedFile } from '../../forms/uploads.ts'
import { ownersOf } from '../permits/owners.ts'
import { isParty, useWork, type Work } from '../works/use-work.ts'
import { FileList } from './file-list.tsx'

/** Files of the works record: by kind, to download and to add to. */
export function FilesTab() {
  const work = useWork()
  const may = useMay()
  const acting = useActing()
  const files = work.files ?? []
  return (
    <>
      <h2 className="govuk-heading-m">Files</h2>
      {files.length === 0 ? (
        <EmptyState title="No files yet">
          <p className="govuk-body">Plans, photos and letters about these works go here.</p>
        </EmptyState>
      ) : isParty(acting, work) ? (
        <FilesByKind work={work} />
      ) : (
        <FileList files={files} />
      )}
      {may(addFilesToWork, ownersOf(work)) ? <AddFiles work={work} already={files.length} /> : null}
    </>
  )
}

function FilesByKind({ work }: { work: Work }) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const kind = fileTypes.find((type) => type === search.get('file_type'))
  const wrn = work.work_reference_number
  const ofKind = useQuery({
    ...queryFor(listWorkFiles, { query: { work_reference_number: wrn, ...(kind ? { file_type: [kind] } : {}) } }),
    enabled: kind !== undefined,
  })
  const ids = new Set(ofKind.data?.rows.map((row) => row.file_id))
  const files = (work.files ?? []).filter((file) => kind === undefined || ids.has(file.file_id))
  return (
    <>
      <FilterSelect
        label="Kind"
        value={kind ?? ''}
        allText="All files"
        options={fileTypes.map((value) => ({ value, label: fileTypeLabels[value] }))}
        onChange={(value) => void navigate(`${paths.work(wrn, 'files')}${value ? `?file_type=${value}` : ''}`)}
      />
      {kind && ofKind.isPending ? <Skeleton text="Loading files" rows={2} /> : null}
      {ofKind.isError ? (
        <ErrorPanel title="Files could not be loaded" onTryAgain={async () => void (await ofKind.refetch())} />
      ) : null}
      {kind && ofKind.data && files.length === 0 ? (
        <p className="govuk-body">No {fileTypeLabels[kind].toLowerCase()} on this record.</p>
      ) : null}
      {files.length > 0 ? <FileList files={files} /> : null}
    </>
  )
}

const nothingChosen: { file_ids: UploadedFile[] } = { file_ids: [] }

function AddFiles({ work, already }: { work: Work; already: number }) {
  const { scope } = useActing()
  const send = useSend(addFilesToWork)
  const [added, setAdded] = useState({ times: 0, words: '' })
  const left = maximumFiles - already
  if (left <= 0) return <p className="govuk-body">This record has {maximumFiles} files, the most there can be.</p>
  return (
    <section aria-labelledby="add-files">
      <h2 className="govuk-heading-m" id="add-files">
        Add files
      </h2>
      {added.words ? (
        <NotificationBanner key={`said ${added.times}`} kind="success" heading={added.words} takesFocus />
      ) : null}
      <QuestionForm
        key={added.times}
        start={nothingChosen}
        submitText="Add to the record"
        submitVariant="secondary"
        sendingText="Adding"
        check={({ file_ids }) =>
          file_ids.length === 0 ? [{ field: 'file_ids', message: 'Choose a file to add' }] : []
        }
        onSend={async ({ file_ids }, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: work.work_reference_number },
            body: { file_ids: file_ids.map((file) => file.file_id) },
            idempotencyKey,
          })
          setAdded(({ times }) => ({ times: times + 1, words: `${countWords(file_ids.length, 'file')} added` }))
        }}
      >
        <FileUpload
          name="file_ids"
          label="Files"
          limit={left}
          calls={fileCalls(scope.swa_code)}
          hint="PDF, Word, Excel, CSV, text, JPG or PNG, up to 10 MB each. Once added, a file cannot be removed"
        />
      </QuestionForm>
    </section>
  )
}
