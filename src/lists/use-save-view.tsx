import { useId, useRef, useState, type FormEvent } from 'react'
import { createSavedView, pinSavedView, updateSavedView } from '../../domain/contract/saved-views.ts'
import { ApiError } from '../api/api-error.ts'
import { useSend } from '../api/query.ts'
import { useActing } from '../app/session.ts'
import { recordPaths } from '../app/record-paths.ts'
import { AppLink } from '../components/AppLink.tsx'
import { Button } from '../components/Button.tsx'
import { NotificationBanner } from '../components/NotificationBanner.tsx'
import { ownNamed, useSavedViews } from './saved-views.ts'

/**
 * Gives the list as it is filtered and ordered now a name to come back by. A name that the person has used before is given to
 * this one.
 *
 * @returns the button, and what stands under the title once it was pressed
 */
export function useSaveView(title: string, address: string, href: string) {
  const [isOpen, setOpen] = useState(false)
  const [savedAs, setSavedAs] = useState('')
  const button = (
    <Button
      variant="secondary"
      expanded={isOpen}
      onPress={() => {
        setSavedAs('')
        setOpen(!isOpen)
      }}
    >
      Save view
    </Button>
  )
  const panel = (
    <>
      {savedAs ? (
        <NotificationBanner key={savedAs} kind="success" heading={`View saved: ${savedAs}`} takesFocus>
          <p className="govuk-body">
            It stands with your <AppLink href={recordPaths.savedViews()}>saved views</AppLink>, on whatever device you
            sign in.
          </p>
        </NotificationBanner>
      ) : null}
      {isOpen ? (
        <SaveForm
          list={{ list_title: title, list_address: address, search: href.split('?')[1] ?? '' }}
          onSaved={(name) => {
            setSavedAs(name)
            setOpen(false)
          }}
          onCancel={() => setOpen(false)}
        />
      ) : null}
    </>
  )
  return { button, panel }
}

interface SaveFormProps {
  list: { list_title: string; list_address: string; search: string }
  onSaved: (name: string) => void
  onCancel: () => void
}

function SaveForm({ list, onSaved, onCancel }: SaveFormProps) {
  const { scope } = useActing()
  const saved = useSavedViews()
  const make = useSend(createSavedView)
  const replace = useSend(updateSavedView)
  const pin = useSend(pinSavedView)
  const [problem, setProblem] = useState('')
  const [isSending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()

  function tell(words: string) {
    setProblem(words)
    form.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus()
  }

  async function save(answers: FormData) {
    const name = String(answers.get('name') ?? '').trim()
    if (name === '') return tell('Enter a name for the view')
    const body = { name, search: list.search, is_shared: answers.has('is_shared') }
    const there = ownNamed(saved.data?.rows ?? [], name)
    setSending(true)
    try {
      if (there && there.list_address !== list.list_address) {
        return tell(`You have a view of this name in ${there.list_title}: choose another name`)
      }
      let savedViewId = there?.saved_view_id
      if (savedViewId === undefined) {
        const made = { ...body, ...list, promoter_swa_code: scope.swa_code ?? null }
        savedViewId = (await make.mutateAsync({ body: made })).saved_view_id
      } else await replace.mutateAsync({ params: { savedViewId }, body })
      const is_pinned = answers.has('is_pinned')
      if (is_pinned || there?.is_pinned) await pin.mutateAsync({ params: { savedViewId }, body: { is_pinned } })
      onSaved(name)
    } catch (error) {
      tell(error instanceof ApiError && error.message ? error.message : 'The view could not be saved. Try again')
    } finally {
      setSending(false)
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isSending) void save(new FormData(event.currentTarget))
  }

  return (
    <form ref={form} className="app-export" onSubmit={submit} aria-label="Save this view" noValidate>
      <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label govuk-label--s" htmlFor={id}>
          Name of the view
        </label>
        {problem ? (
          <p className="govuk-error-message" id={`${id}-error`} role="alert">
            <span className="govuk-visually-hidden">Error:</span> {problem}
          </p>
        ) : null}
        <input
          className={`govuk-input govuk-input--width-20${problem ? ' govuk-input--error' : ''}`}
          id={id}
          type="text"
          name="name"
          maxLength={50}
          autoComplete="off"
          aria-describedby={problem ? `${id}-error` : undefined}
        />
      </div>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <Tick id={`${id}-pin`} name="is_pinned" text="Pin to my home page" />
        <Tick id={`${id}-share`} name="is_shared" text="Share with my organisation" />
      </div>
      <div className="govuk-button-group app-export__buttons">
        <Button type="submit" busy={isSending} busyText="Saving">
          Save
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function Tick({ id, name, text }: { id: string; name: string; text: string }) {
  return (
    <div className="govuk-checkboxes__item">
      <input className="govuk-checkboxes__input" id={id} name={name} type="checkbox" />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {text}
      </label>
    </div>
  )
}
