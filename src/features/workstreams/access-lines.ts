import type { AccessLine } from './access-form.tsx'
import type { LevelAnswer } from './access-answers.ts'

interface Named {
  readonly prefix: string
  readonly name: string
  readonly status: string
}

/** A workstream as a line of the form. The key begins with a letter: a number would make a list of the answers. */
export function lineOfWorkstream({ prefix, name, status }: Named, level: LevelAnswer | ''): AccessLine {
  const closed = status === 'deactivated' ? ' (deactivated)' : ''
  return { key: `w${prefix}`, label: `${prefix} ${name}${closed}`, level }
}

export const prefixOfLine = (key: string) => key.slice(1)
