import { useState } from 'react'
import { useNavigate } from 'react-router'
import { trafficManagementTypes, type TrafficManagementType } from '../../../domain/contract/enums/permits.ts'
import { updateTrafficManagement } from '../../../domain/contract/permit-follow-ups.ts'
import { trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { checkTrafficManagementNow, whyNotTrafficManagement } from '../../../domain/rules/permit-record-checks.ts'
import { isSignals } from '../../../domain/rules/traffic-management.ts'
import { useSendOrKeep } from '../../api/outbox/use-send-or-keep.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { PutRight, type ToPutRight } from '../outbox/put-right.tsx'
import type { Permit } from '../permits/use-permit.ts'

/** Tells the authority what traffic management stands on the street now (BR-PERMIT-93). */
export function TrafficForm({ permit }: { permit: Permit }) {
  return (
    <PutRight<Typed> endpoint={updateTrafficManagement} isPart>
      {(mine) => <TrafficNow key={mine.replaces ?? ''} permit={permit} mine={mine} />}
    </PutRight>
  )
}

function TrafficNow({ permit, mine }: { permit: Permit; mine: ToPutRight<Typed> }) {
  const navigate = useNavigate()
  const acting = useActing()
  const send = useSendOrKeep(updateTrafficManagement, acting)
  const [isOpen, setOpen] = useState(mine.replaces !== undefined)
  const [done, setDone] = useState('')
  const why = whyNotTrafficManagement(permit)?.no
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  if (!isOpen) {
    return (
      <>
        {done ? <NotificationBanner key={done} kind="success" heading={done} takesFocus /> : null}
        <Button variant="secondary" notNow={why} onPress={() => setOpen(true)}>
          Change traffic management
        </Button>
      </>
    )
  }
  return (
    <section aria-labelledby="traffic-now">
      <h3 className="govuk-heading-m" id="traffic-now">
        Change traffic management
      </h3>
      {mine.intro}
      <QuestionForm
        start={mine.answers ?? asItIs(permit)}
        check={(typed) => checkTrafficManagementNow(asSent(typed))}
        onSend={async (typed, idempotencyKey) => {
          const { kept } = await send({
            params: { workReferenceNumber: wrn, permitReferenceNumber: prn },
            body: asSent(typed),
            idempotencyKey,
            record: wrn,
            title: `Traffic management, ${permit.street_name}`,
            editHref: paths.work(wrn, 'on-site'),
            answers: typed,
            replaces: mine.replaces,
          })
          const type = typed.current_traffic_management_type as TrafficManagementType
          const words = `Traffic management on site: ${trafficManagementTypeLabels[type]}`
          const told = kept ? `${words}. Kept on this device: it goes when you are connected` : words
          setDone(told)
          setOpen(false)
          if (mine.replaces) await navigate(paths.work(wrn, 'on-site'), { replace: true, state: { done: told } })
        }}
        submitText="Tell the authority"
        beside={
          <Button variant="secondary" onPress={() => setOpen(false)}>
            Leave it as it is
          </Button>
        }
      >
        <Radios
          name="current_traffic_management_type"
          legend="Traffic management on site now"
          hint="Tell the authority about differences from the permit"
          choices={trafficManagementTypes.map((value) => ({
            value,
            label: trafficManagementTypeLabels[value],
            ...(isSignals(value) ? { reveal: <SignalsContact /> } : {}),
          }))}
        />
      </QuestionForm>
    </section>
  )
}

function SignalsContact() {
  return (
    <>
      <TextField name="current_traffic_management_emergency_contact_name" label="Signals emergency contact name" />
      <TextField
        name="current_traffic_management_emergency_contact_number"
        label="Signals emergency telephone number"
        type="tel"
        inputMode="tel"
        width={20}
      />
    </>
  )
}

type Typed = Record<
  | 'current_traffic_management_type'
  | 'current_traffic_management_emergency_contact_name'
  | 'current_traffic_management_emergency_contact_number',
  string
>

/** The contact as it was told last; the type is chosen anew. */
function asItIs(permit: Permit): Typed {
  return {
    current_traffic_management_type: '',
    current_traffic_management_emergency_contact_name:
      permit.current_traffic_management_emergency_contact_name ?? permit.emergency_contact_name ?? '',
    current_traffic_management_emergency_contact_number:
      permit.current_traffic_management_emergency_contact_number ?? permit.emergency_contact_number ?? '',
  }
}

/** Nothing but signals has a contact: what was typed for another type is not sent. */
function asSent(typed: Typed) {
  const type = typed.current_traffic_management_type as TrafficManagementType
  return isSignals(type)
    ? { ...typed, current_traffic_management_type: type }
    : { current_traffic_management_type: type }
}
