import { useMemo } from 'react'
import { fileCalls } from '../../../api/file-calls.ts'
import { useActing } from '../../../app/session.ts'
import { FileUpload } from '../../../forms/FileUpload.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'

export function FileQuestions() {
  const { scope } = useActing()
  const calls = useMemo(() => fileCalls(scope.swa_code), [scope.swa_code])
  return (
    <>
      <FileUpload
        name="file_ids"
        label="Files (optional)"
        hint="Photos, plans or letters: PDF, Word, Excel, CSV, text, JPG or PNG, up to 10 MB each"
        calls={calls}
      />
      <TextArea
        name="additional_info"
        label="Anything else the authority should know? (optional)"
        limit={500}
        rows={3}
      />
    </>
  )
}
