import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockWords } from '../../../domain/rules/clock.ts'
import { withinSentence } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import type { QueuePlace } from './assess-queue.ts'
import { usePrefetched } from './prefetch-case.ts'
import { useStepKey } from './use-step-key.ts'

/** The decision is sent: on to what is due next. */
export function AfterDecision({ place }: { place: QueuePlace | undefined }) {
  const now = useNow()
  const next = place?.nextFree
  usePrefetched(next, undefined)
  useStepKey('n', 'Assess next', next)
  if (!place) return null
  if (!next) {
    return (
      <p className="govuk-body">
        Nothing else waits for a decision. <AppLink href={paths.permits()}>See all permits</AppLink>
      </p>
    )
  }
  return (
    <>
      <Button href={next.href}>Assess next</Button>
      <p className="govuk-body">
        {next.street}, {next.what}, {withinSentence(clockWords(next.deadline_date, now, englandAndWales))}.
        {next.isTaken ? ' Somebody has it under assessment, as all that are left.' : ''}
      </p>
    </>
  )
}
