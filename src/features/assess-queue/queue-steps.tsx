import { AppLink } from '../../components/AppLink.tsx'
import type { QueueCase, QueuePlace } from './assess-queue.ts'
import { usePrefetched } from './prefetch-case.ts'
import { useStepKey } from './use-step-key.ts'

/** "2 of 14", and the ways to the one before and the one after; both are made ready while this one is read. */
export function QueueSteps({ place }: { place: QueuePlace | undefined }) {
  const previous = place?.previous
  const next = place?.next
  usePrefetched(next, previous)
  useStepKey('n', 'Skip to the next to decide', next)
  useStepKey('p', 'Go back to the one before', previous)
  if (!place) return null
  return (
    <nav className="app-assess-bar__next" aria-label="What waits for a decision">
      {place.at === undefined ? null : (
        <span>
          {place.at} of {place.of}
        </span>
      )}
      {previous ? (
        <AppLink href={previous.href}>
          Previous<span className="govuk-visually-hidden"> to decide: {nameOf(previous)}</span>
        </AppLink>
      ) : null}
      {next ? (
        <AppLink href={next.href}>
          Skip to next<span className="govuk-visually-hidden"> to decide: {nameOf(next)}</span>
        </AppLink>
      ) : null}
    </nav>
  )
}

const nameOf = ({ what, street, isTaken }: QueueCase) => `${what}, ${street}${isTaken ? ', under assessment' : ''}`
