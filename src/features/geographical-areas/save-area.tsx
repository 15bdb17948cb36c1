import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { createGeographicalArea, type previewGeographicalArea } from '../../../domain/contract/geographical-areas.ts'
import { countWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { invalidate } from '../../api/query.ts'
import { sendArea } from '../../api/send-area.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { SummaryList } from '../../components/SummaryList.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { DeclarationCheckbox } from '../../forms/DeclarationCheckbox.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Difference } from './difference.tsx'

export type DifferenceAnswer = AnswerOf<typeof previewGeographicalArea>

/** A file whose lines are right. */
export interface ChosenFile {
  readonly file: File
  readonly name: string
  readonly usrns: readonly number[]
}

interface SaveAreaProps {
  chosen: ChosenFile
  difference: DifferenceAnswer
  replaces?: { readonly reference: string; readonly name: string } | undefined
  onCompareAgain: () => Promise<void>
}

/** What saving would change, and the saving. Another's newer list is never overwritten: the difference is made anew. */
export function SaveArea({ chosen, difference, replaces, onCompareAgain }: SaveAreaProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const strange = difference.number_not_known
  return (
    <section aria-labelledby="difference">
      <h2 className="govuk-heading-m" id="difference">
        {replaces ? 'What changes' : `New area: ${chosen.name}`}
      </h2>
      <SummaryList rows={factsOf(chosen, difference, replaces?.name)} />
      <Difference difference={difference} isNew={replaces === undefined} />
      {strange > 0 ? (
        <WarningText>
          {countWords(strange, 'street')} of the file {strange === 1 ? 'is' : 'are'} not in the gazetteer, or another
          authority’s. No list finds works there.
        </WarningText>
      ) : null}
      <QuestionForm
        start={{ accepts: false }}
        submitText={replaces ? 'Replace the list' : 'Add the area'}
        sendingText="Saving"
        check={({ accepts }) =>
          strange > 0 && !accepts
            ? [{ field: 'accepts', message: 'Confirm that these streets belong in the area, or choose another file' }]
            : []
        }
        onSend={async (_, idempotencyKey) => {
          try {
            await sendArea({
              file: chosen.file,
              idempotencyKey,
              replaces:
                replaces && difference.date_modified
                  ? { reference: replaces.reference, seen: difference.date_modified }
                  : undefined,
            })
          } catch (error) {
            if (error instanceof ApiError && error.kind === 'changed') await onCompareAgain()
            throw error
          }
          await invalidate(client, createGeographicalArea.changes ?? [])
          const done = replaces ? `The list of ${chosen.name} is replaced` : `Area ${chosen.name} is added`
          await navigate(
            replaces ? recordPaths.geographicalArea(replaces.reference) : recordPaths.geographicalAreas(),
            { state: { done } },
          )
        }}
      >
        {strange > 0 ? (
          <DeclarationCheckbox
            name="accepts"
            label={`Save with ${countWords(strange, 'street')} that no list will find`}
          />
        ) : null}
      </QuestionForm>
    </section>
  )
}

function factsOf(chosen: ChosenFile, found: DifferenceAnswer, oldName: string | undefined) {
  const number = (count: number) => count.toLocaleString('en-GB')
  const change =
    oldName === undefined
      ? [{ key: 'Streets', value: number(found.number_added) }]
      : [
          ...(oldName === chosen.name ? [] : [{ key: 'Name', value: `${chosen.name}, was ${oldName}` }]),
          { key: 'Added', value: number(found.number_added) },
          { key: 'Removed', value: number(found.number_removed) },
          { key: 'Unchanged', value: number(found.number_unchanged) },
          { key: 'Then in no area', value: number(found.number_left_in_none) },
        ]
  return [
    { key: 'File', value: chosen.file.name },
    ...change,
    { key: 'Then in two or more areas', value: number(found.number_in_several) },
    { key: 'Closed', value: number(found.number_closed) },
    { key: 'Not yours', value: number(found.number_not_known) },
  ]
}
