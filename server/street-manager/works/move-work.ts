import type { WorkStatus } from '../../../domain/contract/enums/works.ts'
import { RuleBroken } from '../../../domain/rules/rule-broken.ts'
import { workStatusAfter, type WorkMove } from '../../../domain/rules/work-states.ts'
import { conflict } from '../../http/refusals.ts'

/** The status of a works record after a move; 409 when the table of its states has no such move (BR-WORK-20 to 36). */
export function moveWork(from: WorkStatus | null, move: WorkMove): WorkStatus {
  try {
    return workStatusAfter(from, move)
  } catch (error) {
    if (error instanceof RuleBroken)
      throw conflict(error.message, [{ field: '', message: error.message, rule: error.rule }])
    throw error
  }
}
