/** What is shown in place of a page that could not be: each kind of trouble in its own words, with a way on. */
import { useRouteError } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { AppLink } from '../components/AppLink.tsx'
import { PageTitle } from '../components/PageTitle.tsx'
import { paths } from './paths.ts'

export function ErrorPage() {
  return <Trouble error={useRouteError()} />
}

/** The words for one error; also used by panels that fail alone. */
export function Trouble({ error }: { error: unknown }) {
  const { title, text } = wordsFor(error)
  const reference = error instanceof ApiError ? error.requestId : undefined
  return (
    <>
      <PageTitle title={title} />
      <p className="govuk-body">{text}</p>
      {reference ? <p className="govuk-body">Quote this reference if you ask for help: {reference}</p> : null}
      <p className="govuk-body">
        <AppLink href={paths.home()}>Go to the home page</AppLink>
      </p>
    </>
  )
}

export function NotFoundPage() {
  return <Trouble error={new ApiError('not_found', '')} />
}

function wordsFor(error: unknown): { title: string; text: string } {
  const kind = error instanceof ApiError ? error.kind : 'server'
  switch (kind) {
    case 'not_found':
      return {
        title: 'Page not found',
        text: 'If you typed or pasted an address or a reference, check that it is right.',
      }
    case 'restricted':
      return {
        title: 'You cannot see this page',
        text: 'It belongs to another organisation, to a workstream that you have no access to, or to another role.',
      }
    case 'elsewhere':
      return {
        title: 'This is done in Street Manager',
        text: 'This service passes on what Street Manager’s own APIs offer, and they do not offer this. Use Street Manager itself for it.',
      }
    case 'offline':
      return { title: 'There is no connection', text: 'Nothing is lost. Reload the page when you are connected again.' }
    case 'busy':
      return { title: 'Too many requests', text: 'The service asks you to wait a moment before you try again.' }
    case 'signed_out':
      return { title: 'You were signed out', text: 'Reload the page to sign in again and come back here.' }
    default:
      return { title: 'There is a problem with the service', text: 'What you sent was not stored. Try again later.' }
  }
}
