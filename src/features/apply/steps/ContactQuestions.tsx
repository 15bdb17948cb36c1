import { use } from 'react'
import { useActing } from '../../../app/session.ts'
import { Button } from '../../../components/Button.tsx'
import { ButtonGroup } from '../../../components/ButtonGroup.tsx'
import { DraftOwner } from '../../../forms/draft-owner.ts'
import { TextField } from '../../../forms/TextField.tsx'
import { lastContact } from '../remembered.ts'
import { useSetAnswers } from './step-props.ts'

export function ContactQuestions() {
  const { user } = useActing()
  const last = lastContact(use(DraftOwner))
  const setAnswers = useSetAnswers()
  return (
    <>
      <ButtonGroup>
        <Button
          variant="secondary"
          size="row"
          onPress={() =>
            setAnswers({
              secondary_contact: `${user.first_name} ${user.last_name}`,
              secondary_contact_email: user.email,
            })
          }
        >
          Use my details
        </Button>
        {last ? (
          <Button variant="secondary" size="row" onPress={() => setAnswers(last)}>
            Use {last.secondary_contact}, named last time
          </Button>
        ) : null}
      </ButtonGroup>
      <TextField
        name="secondary_contact"
        label="Contact name"
        hint="Someone who answers during the works"
        autoComplete="name"
      />
      <TextField
        name="secondary_contact_number"
        label="Contact telephone number"
        hint="Include a number for out of hours"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width={20}
      />
      <TextField
        name="secondary_contact_email"
        label="Contact email address (optional)"
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <h2 className="govuk-heading-m">Second contact</h2>
      <TextField name="additional_contact" label="Second contact name (optional)" />
      <TextField
        name="additional_contact_number"
        label="Second contact telephone number (optional)"
        type="tel"
        inputMode="tel"
        width={20}
      />
      <TextField
        name="additional_contact_email"
        label="Second contact email address (optional)"
        type="email"
        inputMode="email"
      />
    </>
  )
}
