import type { ReactNode } from 'react'

interface PackRecordProps {
  reference: string
  tag?: ReactNode
  children: ReactNode
}

/** The frame of one record in the document: its reference, how it stands, what it says. */
export function PackRecord({ reference, tag, children }: PackRecordProps) {
  return (
    <article className="app-pack__record" aria-labelledby={`pack-${reference}`}>
      <h3 className="govuk-heading-m" id={`pack-${reference}`}>
        {reference} {tag}
      </h3>
      {children}
    </article>
  )
}
