import { use, useEffect } from 'react'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { QuestionFormContext, useQuestion } from './question-form-context.ts'
import { acceptedKinds, sizeWords, stateWords } from './uploads.ts'
import { useUploads } from './use-uploads.ts'
import type { FileCalls, UploadRow } from './use-uploads.ts'

interface FileUploadProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Files on one record: 50 unless told (BR-GEN-51). */
  limit?: number
  calls: FileCalls
}

/** MoJ multi-file upload: each file goes when it is chosen. The value is a list of `UploadedFile`. */
export function FileUpload({
  name,
  label,
  hint = 'PDF, Word, Excel, CSV, text, JPG or PNG, up to 10 MB each',
  limit = 50,
  calls,
}: FileUploadProps) {
  const { field } = useController({ name })
  const { id, problem, hintId, describedBy } = useQuestion(name, hint)
  const uploads = useUploads(Array.isArray(field.value) ? field.value : [], limit, calls, field.onChange)
  const wrong = [problem, ...uploads.refusals].filter((message) => message !== undefined)
  const { underWay } = use(QuestionFormContext)
  const isSending = uploads.rows.some((row) => row.state === 'sending')
  useEffect(() => {
    // The form must not go without a file that its person has chosen.
    if (!isSending) return undefined
    underWay.add(name)
    return () => void underWay.delete(name)
  }, [underWay, name, isSending])
  async function remove(row: UploadRow) {
    await uploads.remove(row)
    // The button that was pressed is gone: give the focus a place instead of losing it.
    document.getElementById(id)?.focus()
  }
  return (
    <FormGroup name={name} inputId={id} problem={wrong[0]}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <FieldHint id={hintId} hint={hint} />
      <div role="alert">
        {wrong.map((message, at) => (
          <FieldMessage key={message} id={at === 0 ? `${id}-error` : undefined} message={message} />
        ))}
      </div>
      <input
        className={`govuk-file-upload${wrong.length === 0 ? '' : ' govuk-file-upload--error'}`}
        id={id}
        type="file"
        multiple={limit > 1}
        accept={acceptedKinds}
        aria-describedby={wrong.length > 0 && problem === undefined ? `${describedBy ?? ''} ${id}-error` : describedBy}
        onChange={(event) => {
          uploads.add([...(event.target.files ?? [])])
          // The same file may be chosen again after it was removed.
          event.target.value = ''
        }}
        onBlur={field.onBlur}
      />
      {uploads.rows.length === 0 ? null : (
        <ul className="app-files" aria-label="Files added">
          {uploads.rows.map((row) => (
            <FileRow key={row.key} row={row} onRemove={remove} onLookAgain={uploads.lookAgain} />
          ))}
        </ul>
      )}
    </FormGroup>
  )
}

interface FileRowProps {
  row: UploadRow
  onRemove: (row: UploadRow) => Promise<void>
  onLookAgain: (row: UploadRow) => void
}

function FileRow({ row, onRemove, onLookAgain }: FileRowProps) {
  return (
    <li className="app-files__row">
      <span className="app-files__name">
        {row.name} <span className="app-files__size">{sizeWords(row.size)}</span>
      </span>
      <span className={`app-files__state app-files__state--${row.state}`}>
        <span role="status">{row.problem ?? stateWords(row.state, row.percent)}</span>
        {row.state === 'sending' ? (
          <progress
            className="app-files__progress"
            max={100}
            value={row.percent}
            aria-label={`Uploading ${row.name}`}
          />
        ) : null}
      </span>
      {row.state === 'waiting' ? (
        <button type="button" className="app-link-button" onClick={() => onLookAgain(row)}>
          Check again<span className="govuk-visually-hidden"> {row.name}</span>
        </button>
      ) : null}
      {row.state === 'sending' ? null : (
        <button type="button" className="app-link-button" onClick={() => void onRemove(row)}>
          Remove<span className="govuk-visually-hidden"> {row.name}</span>
        </button>
      )}
    </li>
  )
}
