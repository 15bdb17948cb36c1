import { useRef, useState } from 'react'
import { useParams } from 'react-router'
import * as areas from '../../../domain/contract/geographical-areas.ts'
import { readAreaFile, type AreaRefusal } from '../../../domain/rules/area-file-checks.ts'
import { countWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import { useAreaOwner } from './area-owner.ts'
import { SaveArea, type ChosenFile, type DifferenceAnswer } from './save-area.tsx'

/** Adds an area from a file: its lines are checked here, its streets by the service, and nothing is saved unseen. */
export function NewArea() {
  const may = useMay()
  const owner = useAreaOwner()
  if (!may(areas.createGeographicalArea, owner)) return <Trouble error={new ApiError('restricted', '')} />
  return (
    <ActionPage title="Add an area" caption="Geographical areas" backHref={recordPaths.geographicalAreas()}>
      <FileAndDifference />
    </ActionPage>
  )
}

/** Puts a new list in the place of an area's, after showing what that changes. */
export function ReplaceArea() {
  const { reference = '' } = useParams()
  const params = { geographicalAreaReferenceNumber: reference }
  const title = 'Replace the list of an area'
  return (
    <ReadFirst query={queryFor(areas.getGeographicalArea, { params })} title={title}>
      {(area) => (
        <ActionPage
          title={title}
          caption={`${area.area_name}, ${countWords(area.number_of_usrns, 'street')}`}
          backHref={recordPaths.geographicalArea(reference)}
        >
          <FileAndDifference replaces={{ reference: area.geographical_area_reference_number, name: area.area_name }} />
        </ActionPage>
      )}
    </ReadFirst>
  )
}

interface Refused extends AreaRefusal {
  readonly fileName: string
  readonly attempt: number
}

type State =
  | { readonly is: 'empty' }
  | { readonly is: 'refused'; readonly why: Refused }
  | { readonly is: 'asking'; readonly chosen: ChosenFile }
  | { readonly is: 'failed'; readonly chosen: ChosenFile; readonly error: unknown }
  | {
      readonly is: 'compared'
      readonly chosen: ChosenFile
      readonly attempt: number
      readonly difference: DifferenceAnswer
    }

function FileAndDifference({ replaces }: { replaces?: { readonly reference: string; readonly name: string } }) {
  const [state, setState] = useState<State>({ is: 'empty' })
  const preview = useSend(areas.previewGeographicalArea)
  const attempt = useRef(0)

  /** What is on the page stays until the newer difference is there. */
  async function compare(chosen: ChosenFile) {
    const difference = await preview.mutateAsync({
      body: {
        area_name: chosen.name,
        usrns: [...chosen.usrns],
        ...(replaces ? { geographical_area_reference_number: replaces.reference } : {}),
      },
    })
    setState({ is: 'compared', chosen, attempt: attempt.current, difference })
  }

  async function compareFirst(chosen: ChosenFile) {
    setState({ is: 'asking', chosen })
    try {
      await compare(chosen)
    } catch (error) {
      setState({ is: 'failed', chosen, error })
    }
  }

  async function read(file: File | undefined) {
    if (!file) return
    attempt.current += 1
    const found = readAreaFile(file.name, await bytesOf(file))
    if ('refused' in found) {
      setState({ is: 'refused', why: { ...found.refused, fileName: file.name, attempt: attempt.current } })
      return
    }
    await compareFirst({ file, ...found })
  }

  const refused = state.is === 'refused' ? state.why : undefined
  return (
    <>
      {refused ? (
        <ErrorSummary
          key={refused.attempt}
          problems={refused.problems.map(({ message }) => ({ message, inputId: 'area-file' }))}
        />
      ) : null}
      <div className={`govuk-form-group${refused ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label govuk-label--m" htmlFor="area-file">
          List of streets
        </label>
        <p className="govuk-hint" id="area-file-hint">
          The file’s name becomes the area’s name
        </p>
        {refused?.problems.map(({ message }) => (
          <p className="govuk-error-message" id="area-file-error" key={message}>
            <span className="govuk-visually-hidden">Error:</span> {refused.fileName}: {message}
          </p>
        ))}
        <input
          className={`govuk-file-upload${refused ? ' govuk-file-upload--error' : ''}`}
          id="area-file"
          type="file"
          accept=".csv,text/csv"
          aria-describedby={refused ? 'area-file-hint area-file-error' : 'area-file-hint'}
          onChange={(event) => {
            void read(event.target.files?.[0])
            // the same file may be chosen again once it was put right
            event.target.value = ''
          }}
        />
      </div>
      <Details summary="What the file holds">
        <p className="govuk-body">
          One USRN on each line and nothing else: one column, no heading, no street twice, 10,000 streets at most. Save
          it as “CSV UTF-8”. Nothing is saved until you have seen what changes.
        </p>
      </Details>
      {refused && refused.lines.length > 0 ? <LinesAtFault refused={refused} /> : null}
      <p role="status" className="govuk-body">
        {state.is === 'asking' ? `Comparing ${countWords(state.chosen.usrns.length, 'street')}` : ''}
      </p>
      {state.is === 'failed' ? (
        <ErrorPanel title={failureWords(state.error)} onTryAgain={() => compareFirst(state.chosen)} />
      ) : null}
      {state.is === 'compared' ? (
        <SaveArea
          key={state.attempt}
          chosen={state.chosen}
          difference={state.difference}
          replaces={replaces}
          onCompareAgain={() => compare(state.chosen)}
        />
      ) : null}
      {state.is === 'empty' ? null : (
        <Button variant="secondary" onPress={() => setState({ is: 'empty' })}>
          Put this file away
        </Button>
      )}
    </>
  )
}

/** A file that is far too big is not read: its size alone refuses it. */
async function bytesOf(file: File): Promise<Uint8Array> {
  const tooBig = 11 * 1024 * 1024
  return file.size > tooBig ? new Uint8Array(tooBig) : new Uint8Array(await file.arrayBuffer())
}

function failureWords(error: unknown): string {
  const problem = error instanceof ApiError ? error.fields[0]?.message : undefined
  return problem ?? 'The streets could not be compared'
}

const shown = 100

/** Every line that has to be put right, as an editor counts them. */
function LinesAtFault({ refused }: { refused: Refused }) {
  const { lines, fileName } = refused
  return (
    <section aria-labelledby="lines-at-fault">
      <h2 className="govuk-heading-m" id="lines-at-fault">
        {countWords(lines.length, 'row')} of {fileName} to put right
      </h2>
      <DataTable
        caption={`Rows of ${fileName} to put right`}
        captionHidden
        columns={[
          { key: 'line', header: 'Row', rowHeader: true, cell: ({ line }) => line },
          { key: 'value', header: 'What it says', cell: ({ value }) => value },
          { key: 'why', header: 'What is wrong', cell: ({ message }) => message },
        ]}
        rows={lines.slice(0, shown)}
        rowKey={({ line }) => String(line)}
      />
      {lines.length > shown ? <p className="govuk-body">The first {shown} are shown.</p> : null}
    </section>
  )
}
