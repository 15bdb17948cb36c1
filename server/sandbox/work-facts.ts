import type { SandboxStreet } from './streets.ts'
import type { WorkWords } from './work-words.ts'

/** What the permits of one works record have in common. */
export interface WorkFacts {
  readonly reference: string
  readonly promoter: string
  readonly workstream: string
  readonly street: SandboxStreet
  readonly words: WorkWords
}
