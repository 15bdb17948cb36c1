import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fileTypes, type FileType } from '../../../domain/contract/enums/files.ts'
import { listReinstatementFiles } from '../../../domain/contract/sites.ts'
import { fileTypeLabels } from '../../../domain/labels/files.ts'
import { queryFor } from '../../api/query.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { FileList, type ListedFile } from '../files/file-list.tsx'

/** Photos and papers of one reinstatement; of many, one kind may be shown alone. */
export function ReinstatementFiles({ reference, files }: { reference: string; files: readonly ListedFile[] }) {
  const [kind, setKind] = useState<FileType>()
  const ofKind = useQuery({
    ...queryFor(listReinstatementFiles, {
      query: { reinstatement_reference_number: reference, ...(kind ? { file_type: [kind] } : {}) },
    }),
    enabled: kind !== undefined,
  })
  if (files.length === 0) return <p className="govuk-body">No photos or files.</p>
  const ids = new Set(ofKind.data?.rows.map((row) => row.file_id))
  const shown = kind === undefined ? files : files.filter((file) => ids.has(file.file_id))
  return (
    <>
      {files.length > 1 ? (
        <FilterSelect
          label={`Files of ${reference}`}
          value={kind ?? ''}
          allText="All files"
          options={fileTypes.map((value) => ({ value, label: fileTypeLabels[value] }))}
          onChange={(value) => setKind(fileTypes.find((type) => type === value))}
        />
      ) : null}
      {kind && ofKind.isPending ? <Skeleton text="Loading files" rows={2} /> : null}
      {ofKind.isError ? (
        <ErrorPanel title="Files could not be loaded" onTryAgain={async () => void (await ofKind.refetch())} />
      ) : null}
      {kind && ofKind.data && shown.length === 0 ? (
        <p className="govuk-body">No {fileTypeLabels[kind].toLowerCase()} on this reinstatement.</p>
      ) : null}
      {shown.length > 0 ? <FileList files={shown} /> : null}
    </>
  )
}
