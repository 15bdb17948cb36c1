import type { ReactNode } from 'react'

/** Colours of the status tables; the words always come from domain/labels. */
export type TagColour =
  | 'blue'
  | 'light-blue'
  | 'turquoise'
  | 'green'
  | 'yellow'
  | 'orange'
  | 'red'
  | 'purple'
  | 'grey'
  | 'outline'

/** `outline` is the small framed word for facts beside a status, such as "Traffic-sensitive". */
export function Tag({ colour = 'blue', children }: { colour?: TagColour; children: ReactNode }) {
  if (colour === 'outline') return <span className="app-chip">{children}</span>
  return <strong className={`govuk-tag app-tag app-tag--${colour}`}>{children}</strong>
}
