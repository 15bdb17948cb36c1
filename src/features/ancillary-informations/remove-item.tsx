import { useState } from 'react'
import { useNavigate } from 'react-router'
import { removeAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import { ancillaryInformationMachine } from '../../../domain/rules/ancillary-information-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { textProblem } from '../../forms/typed-text.ts'
import { ownersOf } from '../permits/owners.ts'
import type { Permit } from '../permits/use-permit.ts'
import type { AncillaryInformation } from './ancillary-information.tsx'

/** Says that it stands there no more, with a reason; nothing for those who cannot. */
export function RemoveItem({ item, permit }: { item: AncillaryInformation; permit: Permit }) {
  const { role } = useActing()
  const may = useMay()
  const navigate = useNavigate()
  const send = useSend(removeAncillaryInformation)
  const [isOpen, setOpen] = useState(false)
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const reference = item.ancillary_info_reference_number
  const { ancillary_info_status: status } = item
  if (!may(removeAncillaryInformation, ownersOf(permit)) || status === 'removed' || status === 'upcoming_enum')
    return null
  const move = mayMove(ancillaryInformationMachine, status, 'remove', role)
  if (!isOpen || !move.yes) {
    return (
      <Button variant="secondary" notNow={move.yes ? undefined : move.no} onPress={() => setOpen(true)}>
        Remove
      </Button>
    )
  }
  return (
    <section aria-labelledby="remove-item">
      <h2 className="govuk-heading-m" id="remove-item">
        Remove {reference}
      </h2>
      <QuestionForm
        start={{ ancillary_info_removal_reason: '' }}
        check={({ ancillary_info_removal_reason: reason }) =>
          [
            textProblem(
              'ancillary_info_removal_reason',
              'Why you are removing it',
              reason,
              500,
              'Enter why you are removing it',
            ),
          ].filter((problem) => problem !== undefined)
        }
        onSend={async (body, idempotencyKey) => {
          await send.mutateAsync({
            params: {
              workReferenceNumber: wrn,
              permitReferenceNumber: prn,
              ancillaryInformationReferenceNumber: reference,
            },
            body,
            idempotencyKey,
          })
          await navigate(recordPaths.ancillaryInformation(wrn, prn, reference), {
            state: { done: `${reference} is removed` },
          })
        }}
        saveAs={`remove-ancillary-information:${reference}`}
        draftTitle={`Remove ${reference}`}
        submitText="Remove from the permit"
        submitVariant="warning"
        sendingText="Removing"
        beside={
          <Button variant="secondary" onPress={() => setOpen(false)}>
            Keep it
          </Button>
        }
      >
        <TextArea
          name="ancillary_info_removal_reason"
          label="Why are you removing it?"
          hint="It stays in the history"
          limit={500}
        />
      </QuestionForm>
    </section>
  )
}
