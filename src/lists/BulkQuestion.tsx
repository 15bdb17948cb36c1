import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { ButtonGroup } from '../components/ButtonGroup.tsx'

interface BulkQuestionProps {
  /** The rows that it is about, by their references. */
  references: readonly string[]
  /** What has to be ticked, and what is said while it is not. */
  tick: string
  problem: string
  /** Such as "Grant 3 permits". */
  sendText: string
  onSend: () => Promise<void>
  onLeave: () => void
}

/** Asks once for all chosen rows before something is done that cannot be taken back: the same check is ticked for each of them. */
export function BulkQuestion({ references, tick, problem, sendText, onSend, onLeave }: BulkQuestionProps) {
  const id = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const [isTicked, setTicked] = useState(false)
  const [isShown, setShown] = useState(false)

  // the button that asked may stand at the foot of a phone, a long way from here
  useEffect(() => {
    title.current?.focus()
    title.current?.scrollIntoView({ block: 'start' })
  }, [])

  async function send() {
    if (isTicked) return onSend()
    setShown(true)
    box.current?.focus()
  }

  return (
    <section className="app-bulk-question" aria-labelledby={`${id}-title`}>
      <h2 className="govuk-heading-s" id={`${id}-title`} ref={title} tabIndex={-1}>
        {sendText}: is each of them checked?
      </h2>
      <p className="govuk-body app-words">{references.join(', ')}</p>
      <div className={`govuk-form-group${isShown ? ' govuk-form-group--error' : ''}`}>
        {isShown ? (
          <p className="govuk-error-message" id={`${id}-problem`}>
            <span className="govuk-visually-hidden">Error: </span>
            {problem}
          </p>
        ) : null}
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              ref={box}
              className="govuk-checkboxes__input"
              id={id}
              type="checkbox"
              checked={isTicked}
              aria-describedby={isShown ? `${id}-problem` : undefined}
              onChange={({ target }) => {
                setTicked(target.checked)
                setShown(false)
              }}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
              {tick}
            </label>
          </div>
        </div>
      </div>
      <ButtonGroup>
        <Button onPress={send} busyText="Sending">
          {sendText}
        </Button>
        <Button variant="secondary" onPress={onLeave}>
          Not now
        </Button>
      </ButtonGroup>
    </section>
  )
}
