import { FileList, type ListedFile } from './file-list.tsx'

/** Files sent with one permit. */
export function PermitFiles({ files }: { files: readonly ListedFile[] }) {
  if (files.length === 0) return <p className="govuk-body">No files were sent with this permit.</p>
  return <FileList files={files} />
}
