/** What an authority may do to a restriction now, from the table of its states (BR-S58-11, 12, 14). */
import type { Section58Status } from '../../../domain/contract/enums/section-58s.ts'
import { section58ActionOf, section58Machine } from '../../../domain/rules/section-58-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'

/** A status that is asked for, with what people call doing so. */
export interface Section58Move {
  readonly status: Section58Status
  readonly text: string
}

const moves: readonly Section58Move[] = [
  { status: 'in_force', text: 'Bring it in force' },
  { status: 'closed', text: 'Close it' },
  { status: 'cancelled', text: 'Cancel it' },
]

export function movesOpen(status: Section58Status | 'upcoming_enum'): readonly Section58Move[] {
  if (status === 'upcoming_enum') return []
  return moves.filter((move) => {
    const action = section58ActionOf(move.status)
    return action !== null && mayMove(section58Machine, status, action, 'HighwayAuthority').yes === true
  })
}
