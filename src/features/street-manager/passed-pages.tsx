/** The pages of a server that stands before a real Street Manager: with a word while that is away, and for what is done there. */
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation } from 'react-router'
import { dateTimeWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { elsewherePage } from './elsewhere-pages.ts'
import { useUpstreamHealth } from './use-upstream.ts'

export function PassedPages() {
  const elsewhere = elsewherePage(useLocation().pathname)
  return (
    <>
      <OutageBanner />
      {elsewhere ? <DoneElsewhere title={elsewhere.title} /> : <Outlet />}
    </>
  )
}

/** While Street Manager is away; once it is back, what could not be read is read again. */
function OutageBanner() {
  const { data } = useUpstreamHealth()
  const client = useQueryClient()
  const isDown = data?.state === 'down'
  useEffect(() => (isDown ? () => void client.invalidateQueries() : undefined), [isDown, client])
  return (
    <div role="status" className="app-outage">
      {isDown && data.down_since ? (
        <NotificationBanner heading="Street Manager does not answer">
          <p className="govuk-body">
            It has not since {dateTimeWords(Temporal.Instant.from(data.down_since))}. What you have filled in stays
            here; nothing that you send now would arrive. This service tries again by itself.
          </p>
          <p className="govuk-body">
            <AppLink href={recordPaths.upstream()}>Times of this outage, as evidence</AppLink>
          </p>
        </NotificationBanner>
      ) : null}
    </div>
  )
}

function DoneElsewhere({ title }: { title: string }) {
  return (
    <div className="app-narrow">
      <PageTitle title="This is done in Street Manager" caption={title} />
      <p className="govuk-body">
        You are working with a real Street Manager through this service. It passes on everything that Street Manager’s
        own APIs offer, and they do not offer this.
      </p>
      <p className="govuk-body">Use Street Manager itself for it. Here you can go on with:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <AppLink href={paths.permits()}>Permits</AppLink>
        </li>
        <li>
          <AppLink href={paths.works()}>Works, by reference or street</AppLink>
        </li>
        <li>
          <AppLink href={paths.home()}>Home</AppLink>
        </li>
      </ul>
    </div>
  )
}
