import type { Geometry } from '../../../domain/geometry.ts'
import { clashMetres } from '../../../domain/rules/clashes.ts'
import { countWords } from '../../../domain/words.ts'
import { useSettled } from '../../app/use-settled.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { clashLayerNames, daysWords, metresWords } from '../clashes/clash-words.ts'
import { useClashes, type Clashes } from '../clashes/use-clashes.ts'
import type { Days } from './programme-days.ts'

interface IfClashesProps {
  geometry: Geometry
  street: string
  /** The works themselves. */
  exclude?: string
  now: Days
  tried: Days | undefined
}

const shown = 5

/** What is near on the same days, at the dates that are tried beside the dates that it has. */
export function IfClashes({ geometry, street, exclude, now, tried }: IfClashesProps) {
  const about = { geometry, street, ...(exclude ? { exclude } : {}) }
  const settled = useSettled(tried ?? now, 300)
  const own = useClashes({ ...about, from: now.from, to: now.to })
  const found = useClashes({ ...about, from: settled.from, to: settled.to })
  const failed = found.layers.filter(({ isFailed }) => isFailed)
  const same = sameDays(found)
  const was = own.counts.onSameDays
  return (
    <div className="app-programme__clashes" aria-live="polite">
      <h3 className="govuk-heading-s">
        {found.isLoading
          ? 'Looking for clashes'
          : heading(found.counts.onSameDays, tried && !own.isLoading ? was : undefined)}
      </h3>
      {same.length > 0 ? (
        <ul className="govuk-list">
          {same.slice(0, shown).map((clash) => (
            <li key={clash.other.id}>
              {clash.other.href ? <AppLink href={clash.other.href}>{clash.other.who}</AppLink> : clash.other.who},{' '}
              {clash.other.what}
              <span className="app-second">
                {metresWords(clash.metres)}, {daysWords(clash)}
              </span>
            </li>
          ))}
          {found.counts.onSameDays > shown ? <li>and {found.counts.onSameDays - shown} more</li> : null}
        </ul>
      ) : null}
      {failed.map(({ layer, tryAgain }) => (
        <p key={layer} className="govuk-body-s">
          {clashLayerNames[layer]} nearby could not be read.{' '}
          <button type="button" className="app-link-button" onClick={tryAgain}>
            Try again<span className="govuk-visually-hidden"> to read {clashLayerNames[layer]}</span>
          </button>
        </p>
      ))}
    </div>
  )
}

const sameDays = ({ clashes }: Clashes) => clashes.filter(({ standing }) => standing === 'clash')

function heading(count: number, was: number | undefined): string {
  const words =
    count === 0 ? `No clash within ${clashMetres} metres` : `${countWords(count, 'clash', 'clashes')} on the same days`
  return was === undefined || was === count ? words : `${words}, ${was === 0 ? 'none' : was} now`
}
