import { AppLink } from '../components/AppLink.tsx'
import { PageTitle } from '../components/PageTitle.tsx'

interface NotNowProps {
  /** Such as "You cannot revoke this permit". */
  title: string
  /** Why, as a sentence without its full stop, from the state table or the declaration. */
  why: string
  /** The record that the action is on. */
  back: { readonly text: string; readonly href: string }
}

/** An action's page opened when the action is not lawful: why, and the way back to the record. */
export function NotNow({ title, why, back }: NotNowProps) {
  return (
    <>
      <PageTitle title={title} />
      <p className="govuk-body">{why}.</p>
      <p className="govuk-body">
        <AppLink href={back.href}>{back.text}</AppLink>
      </p>
    </>
  )
}
