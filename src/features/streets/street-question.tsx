import './streets.css'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { getStreet, searchStreets } from '../../../domain/contract/streets.ts'
import { asdCodeLabels, roadCategoryLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { isUsrn } from '../../../domain/references.ts'
import { ApiError } from '../../api/call.ts'
import { queryFor } from '../../api/query.ts'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Autocomplete } from '../../forms/Autocomplete.tsx'
import type { Suggestion } from '../../forms/Autocomplete.tsx'
import { FieldMessage } from '../../forms/FieldMessage.tsx'
import { FormGroup } from '../../forms/FormGroup.tsx'
import { useQuestion } from '../../forms/question-form-context.ts'
import { authoritiesOf, surfacesOf } from './street-facts.ts'
import type { Street } from './street-facts.ts'

interface StreetQuestionProps {
  street: Street | null
  onChoose: (street: Street | null) => void
}

/** Finds the street by words or USRN; once it is chosen its card stands in the place of the search. */
export function StreetQuestion({ street, onChoose }: StreetQuestionProps) {
  const client = useQueryClient()
  const [trouble, setTrouble] = useState('')
  const { id, problem, problemId } = useQuestion('usrn')
  const place = useRef<HTMLDivElement>(null)
  const isMoving = useRef(false)
  useEffect(() => {
    // The input that was used is gone: the focus goes on to what came of it.
    if (!isMoving.current) return
    isMoving.current = false
    const target = place.current?.querySelector('h2') ?? place.current
    target?.focus()
  })

  async function suggest(query: string): Promise<Suggestion[]> {
    const number = Number(query.trim())
    if (isUsrn(number)) {
      const found = await client.fetchQuery(queryFor(getStreet, { params: { usrn: number } })).catch(() => undefined)
      return found ? [asSuggestion(found)] : []
    }
    const found = await client.fetchQuery(queryFor(searchStreets, { query: { query: query.trim() } }))
    return found.slice(0, 12).map(asSuggestion)
  }

  async function choose({ value }: Suggestion) {
    setTrouble('')
    try {
      const found = await client.fetchQuery(queryFor(getStreet, { params: { usrn: Number(value) } }))
      isMoving.current = true
      onChoose(found)
    } catch (error) {
      const isMissing = error instanceof ApiError && error.kind === 'not_found'
      setTrouble(isMissing ? 'No street has this USRN' : 'The street could not be read. Try again')
    }
  }

  if (street === null) {
    return (
      <div ref={place} tabIndex={-1}>
        <Autocomplete
          name="usrn"
          label="Street (USRN)"
          hint="For example, High Street, Marlford or 12345678. You can also draw the works on the map and choose from the streets near them"
          suggest={suggest}
          onChosen={(chosen) => void choose(chosen)}
          noResults="No street found. Check the name, or draw the works on the map"
        />
        <p className="govuk-error-message" role="alert">
          {trouble}
        </p>
      </div>
    )
  }
  return (
    <FormGroup name="usrn" inputId={id} problem={problem}>
      <div ref={place} className="app-street">
        <FieldMessage id={problemId} message={problem} />
        <h2 className="govuk-heading-m" tabIndex={-1}>
          {street.street_descriptor}, {street.town}
        </h2>
        <SummaryList density="dense" rows={streetRows(street)} />
        <button
          type="button"
          id={id}
          className="app-link-button"
          onClick={() => {
            isMoving.current = true
            onChoose(null)
          }}
        >
          Choose another street
        </button>
      </div>
    </FormGroup>
  )
}

function streetRows(street: Street) {
  const designations = new Set(
    street.additional_special_designations_response.map(
      (each) => each.street_special_desig_code_string ?? label(asdCodeLabels, each.street_special_desig_code),
    ),
  )
  return [
    { key: 'USRN', value: street.usrn },
    {
      key: 'Authority',
      value: authoritiesOf(street)
        .map(({ name }) => name)
        .join(', '),
    },
    {
      key: 'Road',
      value: surfacesOf(street)
        .map((code) => label(roadCategoryLabels, code))
        .join(', '),
    },
    {
      key: 'Designations',
      value:
        designations.size === 0 ? 'None' : [...designations].map((name) => <DesignationTag key={name} name={name} />),
    },
  ]
}

function DesignationTag({ name }: { name: string }) {
  return (
    <>
      <Tag colour="outline">{name}</Tag>{' '}
    </>
  )
}

type Named = { usrn: number; street_descriptor: string; town: string; area: string }

function asSuggestion({ usrn, street_descriptor, town, area }: Named): Suggestion {
  const place = [town, area].filter((part, at, all) => part && all.indexOf(part) === at)
  return { value: String(usrn), label: street_descriptor, detail: [...place, `USRN ${usrn}`].join(', ') }
}
