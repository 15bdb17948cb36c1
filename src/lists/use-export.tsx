import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState, type FormEvent } from 'react'
import { recordPaths } from '../app/record-paths.ts'
import { useActing } from '../app/session.ts'
import { AppLink } from '../components/AppLink.tsx'
import { Button } from '../components/Button.tsx'
import { NotificationBanner } from '../components/NotificationBanner.tsx'
import { mostDescription, shortDescription } from './export-names.ts'
import { askForExport } from './export-queue.ts'
import { limitsOnWire, type ListView } from './list-address.ts'
import type { ListDefinition } from './list-definition.ts'
import { viewWords } from './list-words.ts'

/** What a link hands to a list that is opened for its export. */
export const toExport = { isToExport: true }

export const isToExport = (state: unknown) => typeof state === 'object' && state !== null && 'isToExport' in state

type Told = { how: 'asked' | 'kept' } | { how: 'failed'; why: string }

/**
 * Asks for every row of the list as it is filtered now; it is made in the background and fetched from Exports.
 *
 * @param isAskedFor  whether somebody came here to export: its name is asked for at once
 * @returns the button, and what stands under the title once it was pressed
 */
export function useExport(list: ListDefinition<never>, view: ListView, isAskedFor: boolean) {
  const acting = useActing()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(isAskedFor)
  const [isSending, setSending] = useState(false)
  const [told, setTold] = useState<Told>()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const { exportTo } = list
  const query = { ...list.always, ...limitsOnWire(list, view.limits), ...acting.scope }

  async function ask(event: FormEvent) {
    event.preventDefault()
    if (isSending || !exportTo) return
    const { bodyOf = (asked: typeof query) => asked, endpoint } = exportTo
    const description = input.current?.value.trim() || shortDescription(viewWords(list, view))
    setSending(true)
    try {
      const isSent = await askForExport(client, acting, {
        id: crypto.randomUUID(),
        path: endpoint.path,
        body: { ...bodyOf(query), ...(description ? { export_description: description } : {}) },
        title: list.title,
        description,
        askedAt: new Date().toISOString(),
      })
      setTold({ how: isSent ? 'asked' : 'kept' })
      setOpen(false)
    } catch (error) {
      setTold({ how: 'failed', why: error instanceof Error ? error.message : '' })
    } finally {
      setSending(false)
    }
  }

  const button = (
    <Button
      variant="secondary"
      expanded={isOpen}
      onPress={() => {
        setTold(undefined)
        setOpen(!isOpen)
      }}
    >
      Export all
    </Button>
  )
  const panel = (
    <>
      {told ? <ToldOfExport key={JSON.stringify(told)} told={told} /> : null}
      {isOpen ? (
        <form className="app-export" onSubmit={ask} aria-label={`Export ${list.noun[1]}`}>
          <div className="app-export__line">
            <div className="govuk-form-group">
              <label className="govuk-label govuk-label--s" htmlFor={id}>
                Name of the export (optional)
              </label>
              <div className="govuk-hint" id={`${id}-hint`}>
                Without one it is called by its filters
              </div>
              <input
                ref={input}
                className="govuk-input govuk-input--width-20"
                id={id}
                maxLength={mostDescription}
                autoComplete="off"
                aria-describedby={`${id}-hint`}
              />
            </div>
            <Button type="submit" busy={isSending} busyText="Asking">
              Export
            </Button>
            <Button variant="secondary" onPress={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      ) : null}
    </>
  )
  return { button, panel }
}

function ToldOfExport({ told }: { told: Told }) {
  if (told.how === 'failed') {
    return (
      <NotificationBanner heading="The export was not asked for" takesFocus>
        <p className="govuk-body">{told.why}. Try again.</p>
      </NotificationBanner>
    )
  }
  return (
    <NotificationBanner
      kind="success"
      heading={told.how === 'asked' ? 'Your export is being made' : 'Your export is next'}
      takesFocus
    >
      <p className="govuk-body">
        {told.how === 'asked'
          ? 'It can be downloaded when it is ready. '
          : 'Another one of yours has to begin first. This one is kept on this device and asked for then. '}
        <AppLink href={recordPaths.exports()}>See your exports</AppLink>
      </p>
    </NotificationBanner>
  )
}
