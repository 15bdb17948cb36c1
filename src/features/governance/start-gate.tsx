import { dateTimeWords } from '../../../domain/words.ts'
import { useIsOnline } from '../../api/use-is-online.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { DeclarationCheckbox } from '../../forms/DeclarationCheckbox.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { isHeldUp } from './governance-facts.ts'
import { StartReasons } from './start-reasons.tsx'
import { useGovernanceOf } from './use-governance-of.ts'

export interface GateAnswers {
  startAnyway: boolean
}

/**
 * May we start? It advises: where governance says no a tick is asked for, and where it is not known, or nothing is linked, nobody waits.
 *
 * @returns what stands over the question, and what it asks for
 */
export function useStartGate(permitReference: string) {
  const { data: entry, dataUpdatedAt, isError, isPaused } = useGovernanceOf(permitReference)
  const isOnline = useIsOnline()
  const mustTick = isHeldUp(entry)
  const isLastKnown = entry !== undefined && (isError || isPaused || !isOnline)
  const readAt = dateTimeWords(Temporal.Instant.fromEpochMilliseconds(dataUpdatedAt))
  const panel =
    entry?.governance || (entry === undefined && (isError || isPaused)) ? (
      <FramedPanel title="May we start?" note={isLastKnown ? `as last known, ${readAt}` : undefined}>
        {entry?.governance ? (
          <>
            <StartReasons may_start={entry.may_start} />
            <p className="govuk-body">
              <AppLink href={recordPaths.governancePermit(entry.governance.governance_permit_id)}>
                Open the governance permit
              </AppLink>
            </p>
          </>
        ) : (
          <p className="govuk-body">Not known: governance cannot be read now. You can start all the same.</p>
        )}
      </FramedPanel>
    ) : null
  return {
    panel,
    question: mustTick ? (
      <DeclarationCheckbox
        name="startAnyway"
        label="Start although governance says no: I have read why, and the log keeps it"
      />
    ) : null,
    check: ({ startAnyway }: GateAnswers): FormProblem[] =>
      mustTick && !startAnyway
        ? [{ field: 'startAnyway', message: 'Read why governance says no, then tick to start all the same' }]
        : [],
  }
}
