import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Geometry, MultiLineString, Position } from '../../../domain/geometry.ts'
import { ancillaryLimits } from '../../../domain/rules/ancillary-information-checks.ts'
import { Button } from '../../components/Button.tsx'
import { PlaceField } from '../../forms/PlaceField.tsx'
import type { AncillaryAnswers } from './ancillary-answers.ts'
import { pointWords } from './point-words.ts'

interface PointQuestionsProps {
  centre: Position
  streetLine: MultiLineString | undefined
  streetName: string
}

/** One to ten points, one at a time on the map, by satellite or typed; those already marked stand above it. */
export function PointQuestions(map: PointQuestionsProps) {
  const { setValue, getValues } = useFormContext<AncillaryAnswers>()
  const points = useWatch<AncillaryAnswers, 'ancillary_info_coordinates'>({ name: 'ancillary_info_coordinates' })
  const [place, setPlace] = useState(() => ({ at: Math.max(0, marked(getValues()).length - 1), round: 0 }))
  const others = points.flatMap((point, at) => (point && at !== place.at ? [{ point, at }] : []))
  const isMarked = points[place.at] != null
  const isFull = points.length >= ancillaryLimits.points

  /** The map is drawn anew on the next point, or on the last that is left. */
  function change(next: (Geometry | null)[], at: number) {
    setValue('ancillary_info_coordinates', next, { shouldDirty: true })
    setPlace(({ round }) => ({ at, round: round + 1 }))
  }

  return (
    <>
      {others.length > 0 ? (
        <ul className="govuk-list" aria-label="Points marked">
          {others.map(({ point, at }) => (
            <li key={at}>
              Point {at + 1}: {pointWords(point)}{' '}
              <button
                type="button"
                className="app-link-button"
                onClick={() => {
                  const next = points.filter((_, place) => place !== at)
                  change(next, Math.max(0, place.at > at ? place.at - 1 : place.at))
                }}
              >
                Remove<span className="govuk-visually-hidden"> point {at + 1}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <PlaceField
        key={place.round}
        name={`ancillary_info_coordinates.${place.at}`}
        label={place.at === 0 && others.length === 0 ? 'Where' : `Where is point ${place.at + 1}?`}
        hint={`Mark a point, such as each set of signals. You can add up to ${ancillaryLimits.points}`}
        allowed={['Point']}
        {...map}
      />
      <div className="govuk-form-group">
        <Button
          variant="secondary"
          notNow={
            isFull
              ? `You can add up to ${ancillaryLimits.points} points`
              : isMarked
                ? undefined
                : 'Mark this point first'
          }
          onPress={() => change(marked(getValues()), marked(getValues()).length)}
        >
          Mark another point
        </Button>
      </div>
    </>
  )
}

const marked = ({ ancillary_info_coordinates: points }: AncillaryAnswers) => points.filter((point) => point != null)
