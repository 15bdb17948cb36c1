import { useImperativeHandle, type Ref } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { FieldMessage } from '../../forms/FieldMessage.tsx'
import { FormGroup } from '../../forms/FormGroup.tsx'
import { useQuestion } from '../../forms/question-form-context.ts'
import { rowLike, type TableAnswers, type TableRow } from './table-rows.ts'
import '../sites/sites.css'

/** What the sending tells the rows. */
export interface RowHands {
  registered: (at: number, site: string) => void
  /** After a refusal the row is sent as a new one. */
  renamed: (at: number, id: string) => void
}

interface Field {
  readonly name: keyof TableRow
  readonly header: string
  readonly width: string
  readonly keyboard?: 'decimal' | 'numeric'
}

const place: readonly Field[] = [
  { name: 'location_description', header: 'Where exactly', width: 'app-typing__words' },
  { name: 'reinstatement_coordinates', header: 'Easting, northing', width: 'govuk-input--width-10' },
]
const size: readonly Field[] = [
  { name: 'length', header: 'Length, m', width: 'govuk-input--width-4', keyboard: 'decimal' },
  { name: 'width', header: 'Width, m', width: 'govuk-input--width-4', keyboard: 'decimal' },
  { name: 'depth', header: 'Depth, m', width: 'govuk-input--width-4', keyboard: 'decimal' },
  { name: 'secondary_reinstatement_coordinates', header: 'Far end, over 10 m', width: 'govuk-input--width-10' },
]
const holes: readonly Field[] = [
  { name: 'number_of_holes', header: 'Holes', width: 'govuk-input--width-3', keyboard: 'numeric' },
]

/** The rows of the table; a row that became a site shows it and takes no more typing. */
export function SiteRows({ ref, hrefOf }: { ref: Ref<RowHands>; hrefOf: (site: string) => string }) {
  const { control, setValue, getValues } = useFormContext<TableAnswers>()
  const { fields, append, remove } = useFieldArray<TableAnswers, 'rows', 'formKey'>({
    control,
    name: 'rows',
    keyName: 'formKey',
  })
  const rows = useWatch<TableAnswers, 'rows'>({ name: 'rows' })
  const type = useWatch<TableAnswers, 'reinstatement_type'>({ name: 'reinstatement_type' })
  const shown = [...place, ...(type === '' || type === 'excavation' ? size : holes)]
  useImperativeHandle(ref, () => ({
    registered: (at, site) => setValue(`rows.${at}.site`, site, { shouldDirty: true }),
    renamed: (at, id) => setValue(`rows.${at}.id`, id, { shouldDirty: true }),
  }))
  return (
    <>
      <div className="app-typing-frame">
        <table className="govuk-table app-typing">
          <caption className="govuk-table__caption govuk-table__caption--m">Sites, one in each row</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {shown.map(({ name, header }) => (
                <th scope="col" key={name}>
                  {header}
                </th>
              ))}
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field, at) => {
              const site = rows[at]?.site ?? ''
              return (
                <tr key={field.formKey}>
                  <th scope="row">{at + 1}</th>
                  {shown.map((column) => (
                    <td key={column.name}>
                      <Cell {...column} at={at} isDone={site !== ''} />
                    </td>
                  ))}
                  <td>
                    {site ? (
                      <AppLink href={hrefOf(site)}>Site {site} registered</AppLink>
                    ) : fields.length > 1 ? (
                      <button type="button" className="app-link-button" onClick={() => remove(at)}>
                        Remove<span className="govuk-visually-hidden"> row {at + 1}</span>
                      </button>
                    ) : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <Button
        variant="secondary"
        onPress={() =>
          append(rowLike(getValues('rows').at(-1)), { focusName: `rows.${fields.length}.location_description` })
        }
      >
        Add a row like the last
      </Button>
    </>
  )
}

function Cell({ name, header, width, keyboard, at, isDone }: Field & { at: number; isDone: boolean }) {
  const field = `rows.${at}.${name}` as const
  const { register } = useFormContext<TableAnswers>()
  const { id, problem, problemId, describedBy } = useQuestion(field)
  return (
    <FormGroup name={field} inputId={id} problem={problem}>
      <FieldMessage id={problemId} message={problem} />
      <input
        id={id}
        className={`govuk-input ${width}${problem === undefined ? '' : ' govuk-input--error'}`}
        aria-label={`${header}, row ${at + 1}`}
        aria-describedby={describedBy}
        aria-invalid={problem === undefined ? undefined : true}
        autoComplete="off"
        inputMode={keyboard}
        readOnly={isDone}
        {...register(field)}
      />
    </FormGroup>
  )
}
