import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'

/** What a workstream says of itself, the prefix aside. */
export function WorkstreamQuestions() {
  return (
    <>
      <TextField name="name" label="Name" />
      <TextArea name="description" label="Description (optional)" limit={500} />
      <h2 className="govuk-heading-m">Contacts</h2>
      <TextField name="contact_name" label="Contact name (optional)" autoComplete="off" />
      <TextField
        name="contact_number"
        label="Contact telephone number (optional)"
        type="tel"
        width={20}
        autoComplete="off"
      />
      <TextField
        name="contact_email"
        label="Contact email address (optional)"
        type="email"
        spellCheck={false}
        autoComplete="off"
      />
      <TextField name="emergency_contact_name" label="Emergency contact name (optional)" autoComplete="off" />
      <TextField
        name="emergency_contact_number"
        label="Emergency telephone number (optional)"
        type="tel"
        width={20}
        autoComplete="off"
      />
    </>
  )
}
