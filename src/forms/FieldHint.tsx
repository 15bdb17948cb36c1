import type { ReactNode } from 'react'

export function FieldHint({ id, hint }: { id: string | undefined; hint: ReactNode }) {
  if (hint === undefined || hint === null) return null
  return (
    <div id={id} className="govuk-hint">
      {hint}
    </div>
  )
}
