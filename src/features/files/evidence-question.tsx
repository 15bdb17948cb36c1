import { useMemo } from 'react'
import { fileCalls } from '../../api/file-calls.ts'
import { useActing } from '../../app/session.ts'
import { FileUpload } from '../../forms/FileUpload.tsx'
import { Radios } from '../../forms/Radios.tsx'

/**
 * Whether there is evidence, and its files; the values are `yes` or `no` under `name` and a list of uploaded files under
 * `file_ids`. Files are only asked for after a yes (BR-GEN-56).
 */
export function EvidenceQuestion({ name }: { name: string }) {
  const { scope } = useActing()
  const calls = useMemo(() => fileCalls(scope.swa_code), [scope.swa_code])
  return (
    <Radios
      name={name}
      legend="Do you have photos or other evidence?"
      legendSize="m"
      choices={[
        { value: 'yes', label: 'Yes', reveal: <FileUpload name="file_ids" label="Files" calls={calls} /> },
        { value: 'no', label: 'No' },
      ]}
    />
  )
}
