import { collaborationTypeLabels } from '../../../../domain/labels/permits.ts'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { choicesOf } from '../../../forms/choices.ts'

export function CollaborationQuestions() {
  const sharing = (
    <>
      <Radios
        name="collaboration_type"
        legend="How will you share?"
        choices={choicesOf(collaborationTypeLabels)}
        small
      />
      <TextArea
        name="collaboration_details"
        label="Details of sharing"
        hint="Who, where and when"
        limit={500}
        rows={3}
      />
      <TextArea
        name="collaborative_works"
        label="Works references of the others (optional)"
        hint="One on each line"
        limit={500}
        rows={2}
      />
    </>
  )
  return (
    <Radios
      name="collaborative_working"
      legend="Are you sharing these works with others?"
      choices={[
        { value: 'yes', label: 'Yes', reveal: sharing },
        { value: 'no', label: 'No' },
      ]}
    />
  )
}
