import { useWatch } from 'react-hook-form'
import type { UnitYear } from '../../../domain/rules/inspection-unit-years.ts'
import { countWords } from '../../../domain/words.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { NumberField } from '../../forms/NumberField.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { areHeld, figuresOf, type TargetAnswers } from './target-answers.ts'

interface TargetQuestionsProps {
  /** The last complete years, oldest first. */
  years: readonly UnitYear[]
  /** Rates that the rules leave, in per cent. */
  rates: readonly number[]
  rateHint: string
}

const yearWords = ({ start }: UnitYear) => `${start.year} to ${start.year + 1}`

/** Units, rate and the three targets, with what they come to under the rules while they are typed. */
export function TargetQuestions({ years, rates, rateHint }: TargetQuestionsProps) {
  const [earlier, later] = years.slice(-2)
  return (
    <>
      <h2 className="govuk-heading-m">Yearly inspection units</h2>
      {areHeld(years) ? (
        <ul className="govuk-list">
          {years.map((year) => (
            <li key={year.start.toString()}>
              {yearWords(year)}: {countWords(year.units ?? 0, 'unit')}, counted by the service
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p className="govuk-body">
            The service does not hold three years. Give the last two years, or one baseline instead of them.
          </p>
          {earlier && !earlier.isCounted ? (
            <NumberField name="units_earlier" label={`Units in ${yearWords(earlier)} (optional)`} width={10} />
          ) : null}
          {later && !later.isCounted ? (
            <NumberField name="units_later" label={`Units in ${yearWords(later)} (optional)`} width={10} />
          ) : null}
          <NumberField
            name="inspection_units_baseline"
            label="Baseline units (optional)"
            hint="Your estimate for a year"
            width={10}
          />
        </>
      )}
      <Radios
        name="inspection_rate"
        legend="Inspection rate (%)"
        hint={rateHint}
        choices={rates.map((rate) => ({ value: String(rate), label: `${rate}%` }))}
        small
      />
      <h2 className="govuk-heading-m">Targets of the quarter</h2>
      <LiveFigures years={years} />
      <NumberField name="target_a" label="Category A target" />
      <NumberField name="target_b" label="Category B target" />
      <NumberField name="target_c" label="Category C target" />
    </>
  )
}

function LiveFigures({ years }: { years: readonly UnitYear[] }) {
  const answers = useWatch() as TargetAnswers
  const figures = figuresOf(answers, years)
  return (
    <InsetText>
      <p className="govuk-body" role="status">
        {figures
          ? `Quota for the quarter: ${figures.quota}. Each target at least ${figures.least}. Targets so far: ${figures.sum}, ${
              figures.sum > figures.quota
                ? `${figures.sum - figures.quota} too many`
                : `${figures.quota - figures.sum} left`
            }.`
          : 'The quota is shown once units and a rate are given.'}
      </p>
    </InsetText>
  )
}
