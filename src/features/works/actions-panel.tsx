import { useId, useState } from 'react'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import type { RecordActions } from './record-actions.ts'

/** The one green button and, behind a second one, everything else with the reason of what cannot be done now. */
export function ActionsPanel({ next, others }: RecordActions) {
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  return (
    <>
      <div className="govuk-button-group">
        {next ? <Button href={next.href}>{next.text}</Button> : null}
        {others.length > 0 ? (
          <Button variant="secondary" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            More actions
          </Button>
        ) : null}
      </div>
      <ul className="app-what-now__more" id={listId} hidden={!isOpen} aria-label="More actions">
        {others.map(({ text, href, notNow }) => (
          <li key={text}>
            {notNow === undefined ? (
              <AppLink href={href}>{text}</AppLink>
            ) : (
              <>
                {text}: <span className="app-what-now__reason">{notNow}.</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
