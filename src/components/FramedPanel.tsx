import { useId } from 'react'
import type { ReactNode } from 'react'

interface FramedPanelProps {
  title: string
  /** At the right of the title, such as "updates as you type". */
  note?: ReactNode
  /** Stays in view beside a long column. */
  sticky?: boolean
  children: ReactNode
}

/** The one panel of a page that matters: the decision, or what an answer means. */
export function FramedPanel({ title, note, sticky = false, children }: FramedPanelProps) {
  const titleId = useId()
  return (
    <section className={`app-framed${sticky ? ' app-columns__sticky' : ''}`} aria-labelledby={titleId}>
      <div className="app-framed__head">
        <h2 className="app-framed__title" id={titleId}>
          {title}
        </h2>
        {note === undefined ? null : <span className="app-framed__note">{note}</span>}
      </div>
      {children}
    </section>
  )
}
