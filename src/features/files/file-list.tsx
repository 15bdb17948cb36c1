import { dateTimeWords } from '../../../domain/words.ts'
import { DownloadFile } from './download-file.tsx'
import { isPicture, Picture } from './picture.tsx'

export interface ListedFile {
  readonly file_id: number
  readonly name: string
  readonly created_date?: string
  readonly user_created_by?: string
  readonly organisation_name?: string
}

/** Files of a record to download, pictures with a thumbnail. */
export function FileList({ files }: { files: readonly ListedFile[] }) {
  return (
    <ul className="app-files" aria-label="Files">
      {files.map((file) => (
        <li className="app-files__row" key={file.file_id}>
          {isPicture(file.name) ? <Picture fileId={file.file_id} name={file.name} /> : null}
          <span className="app-files__name">
            {file.name}
            {file.created_date ? (
              <span className="app-second">
                {dateTimeWords(file.created_date)}, {file.user_created_by}, {file.organisation_name}
              </span>
            ) : null}
          </span>
          <DownloadFile fileId={file.file_id} name={file.name} />
        </li>
      ))}
    </ul>
  )
}
