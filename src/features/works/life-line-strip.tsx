import type { Permit } from '../permits/use-permit.ts'
import { lifeLine } from './life-line.ts'
import type { Work } from './use-work.ts'

/** The steps as a strip at the desk and a list on a phone; done and to come differ by mark, line and word. */
export function LifeLine({ permit, history }: { permit: Permit; history: Work['history'] }) {
  return (
    <ol className="app-life" aria-label="Life of these works">
      {lifeLine(permit, history).map(({ name, when, isDone }) => (
        <li key={name} className={isDone ? 'app-life__step app-life__step--done' : 'app-life__step'}>
          <svg
            className="app-life__mark"
            viewBox="0 0 20 20"
            width="20"
            height="20"
            aria-hidden="true"
            focusable="false"
          >
            <circle cx="10" cy="10" r="8.5" />
            {isDone ? <path d="m5.8 10.2 2.9 3 5.5-6.2" /> : null}
          </svg>
          <span className="app-life__name">
            {name}
            {isDone ? null : <span className="govuk-visually-hidden"> (to come)</span>}
          </span>
          <span className="app-life__when">{when}</span>
        </li>
      ))}
    </ol>
  )
}
