import { useEffect, useId, useRef, useState } from 'react'
import { markUnderAssessment } from '../../../../domain/contract/permits.ts'
import { can } from '../../../../domain/rules/permit-states.ts'
import { dateTimeWords } from '../../../../domain/words.ts'
import { useSend } from '../../../api/query.ts'
import { useNow } from '../../../app/now.ts'
import { useActing } from '../../../app/session.ts'
import { Button } from '../../../components/Button.tsx'
import type { Permit } from '../use-permit.ts'
import { keepMarksOnOpen, marksOnOpen } from './mark-setting.ts'
import type { Deed } from './who-and-when.ts'

/** Tells colleagues that somebody is on it; the clock runs on (BR-PERMIT-18, 51). */
export function UnderAssessment({ permit, marked }: { permit: Permit; marked: Deed | undefined }) {
  const { role } = useActing()
  const now = useNow()
  const send = useSend(markUnderAssessment)
  const mayMark = can(permit, 'mark_under_assessment', role, now).yes === true
  const params = {
    workReferenceNumber: permit.work_reference_number,
    permitReferenceNumber: permit.permit_reference_number,
  }
  const { mutate } = send
  const isOffered = useRef(false)
  useEffect(() => {
    // once for each application, however often the page is drawn
    if (isOffered.current) return
    isOffered.current = true
    if (mayMark && marksOnOpen()) mutate({ params, body: {} })
  })

  if (permit.permit_status === 'under_assessment') {
    return (
      <p className="govuk-body">
        Under assessment{marked ? ` by ${marked.who}, since ${dateTimeWords(marked.at)}` : ''}. The clock runs on.
      </p>
    )
  }
  if (!mayMark) return null
  return (
    <div className="app-assess-mark">
      {send.isError ? (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error:</span> It could not be marked: {send.error.message}
        </p>
      ) : null}
      <Button
        variant="secondary"
        busyText="Marking"
        onPress={async () => void (await send.mutateAsync({ params, body: {} }).catch(() => undefined))}
      >
        Mark as under assessment
      </Button>
      <MarkAlways />
    </div>
  )
}

function MarkAlways() {
  const id = useId()
  const [isOn, setOn] = useState(marksOnOpen)
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            setOn(target.checked)
            keepMarksOnOpen(target.checked)
          }}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          Do this whenever I open an application on this device
        </label>
      </div>
    </div>
  )
}
