import { DateField } from '../../../forms/DateField.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { TimeField } from '../../../forms/TimeField.tsx'

export function WhenQuestions() {
  return (
    <>
      <DateField name="day" legend="Date" />
      <TimeField name="time" label="Time" />
      <TextField name="inspector_name" label="Inspector (optional)" autoComplete="name" />
      <TextArea
        name="additional_comments"
        label="Other comments (optional)"
        hint="Both sides can read this"
        limit={500}
      />
    </>
  )
}
