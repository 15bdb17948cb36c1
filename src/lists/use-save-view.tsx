import { useId, useRef, useState, type FormEvent } from 'react'
import { Button } from '../components/Button.tsx'
import { NotificationBanner } from '../components/NotificationBanner.tsx'
import { AppLink } from '../components/AppLink.tsx'
import { paths } from '../app/paths.ts'
import { useSavedViews, viewProblem } from './saved-views.ts'

/**
 * Gives the list as it is filtered and ordered now a name to come back by.
 *
 * @returns the button, and what stands under the title once it was pressed
 */
export function useSaveView(list: string, href: string) {
  const { saved, save } = useSavedViews()
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState('')
  const [savedAs, setSavedAs] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  function submit(event: FormEvent) {
    event.preventDefault()
    const name = input.current?.value.trim() ?? ''
    const wrong = viewProblem(saved, name)
    setProblem(wrong ?? '')
    if (wrong) {
      input.current?.focus()
      return
    }
    save({ name, list, href })
    setSavedAs(name)
    setOpen(false)
  }

  const button = (
    <Button
      variant="secondary"
      expanded={isOpen}
      onPress={() => {
        setSavedAs('')
        setProblem('')
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
            It is kept on this device and stands on <AppLink href={paths.works()}>Works</AppLink>.
          </p>
        </NotificationBanner>
      ) : null}
      {isOpen ? (
        <form className="app-export" onSubmit={submit} aria-label="Save this view" noValidate>
          <div className="app-export__line">
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
                ref={input}
                className={`govuk-input govuk-input--width-20${problem ? ' govuk-input--error' : ''}`}
                id={id}
                maxLength={50}
                autoComplete="off"
                aria-describedby={problem ? `${id}-error` : undefined}
              />
            </div>
            <Button type="submit">Save</Button>
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
