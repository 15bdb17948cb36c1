import { useState } from 'react'
import { fillPath } from '../../../domain/contract/endpoint.ts'
import { getFile } from '../../../domain/contract/files.ts'
import { FileList, type ListedFile } from './file-list.tsx'
import './photo-gallery.css'

/** Pictures as small pictures that open in full, everything else as a list to download. */
export function PhotoGallery({ files }: { files: readonly ListedFile[] }) {
  const [broken, setBroken] = useState<readonly number[]>([])
  // a picture that is still being checked, or was taken away, says so in the list of files when it is asked for
  const isPicture = (file: ListedFile) => /\.(jpe?g|png)$/i.test(file.name) && !broken.includes(file.file_id)
  const pictures = files.filter(isPicture)
  const others = files.filter((file) => !isPicture(file))
  return (
    <>
      {pictures.length > 0 ? (
        <ul className="app-gallery" aria-label="Photos">
          {pictures.map((file) => (
            <li key={file.file_id}>
              <a
                href={fillPath(getFile, { fileId: file.file_id })}
                className="govuk-link"
                target="_blank"
                rel="noreferrer"
              >
                <img
                  src={fillPath(getFile, { fileId: file.file_id })}
                  alt=""
                  loading="lazy"
                  onError={() => setBroken((known) => [...known, file.file_id])}
                />
                <span>{file.name}</span>
                <span className="govuk-visually-hidden"> (opens in a new tab)</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? <FileList files={others} /> : null}
    </>
  )
}
