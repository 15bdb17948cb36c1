import type { ReactNode } from 'react'
import { BackLink } from '../components/BackLink.tsx'
import { PageTitle } from '../components/PageTitle.tsx'

interface ActionPageProps {
  /** What is done, such as "Revoke this permit". */
  title: string
  /** What it is done to: reference and place. */
  caption: string
  backHref: string
  children: ReactNode
}

/** A page with one action on one record: its heading, then a form. */
export function ActionPage({ title, caption, backHref, children }: ActionPageProps) {
  return (
    <div className="app-narrow">
      <BackLink href={backHref} />
      <PageTitle title={title} size="journey" caption={caption} />
      {children}
    </div>
  )
}
