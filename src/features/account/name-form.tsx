import { useNavigate } from 'react-router'
import { updateUser } from '../../../domain/contract/users.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'

interface NameFormProps {
  email: string
  first: string
  last: string
}

const longest = 50

/** The one thing of an account that its person changes: the name that others read on records. */
export function NameForm({ email, first, last }: NameFormProps) {
  const send = useSend(updateUser)
  const navigate = useNavigate()
  return (
    <section aria-labelledby="your-name">
      <h2 className="govuk-heading-m" id="your-name">
        Your name
      </h2>
      <QuestionForm
        start={{ first_name: first, last_name: last }}
        submitText="Save name"
        submitVariant="secondary"
        sendingText="Saving"
        check={({ first_name, last_name }) => [
          ...problemsOf('first_name', 'First name', 'Enter your first name', first_name),
          ...problemsOf('last_name', 'Last name', 'Enter your last name', last_name),
        ]}
        onSend={async (body, idempotencyKey) => {
          await send.mutateAsync({ params: { email }, body, idempotencyKey })
          await navigate(recordPaths.account(), { replace: true, state: { done: 'Your name is saved' } })
        }}
      >
        <TextField name="first_name" label="First name" autoComplete="given-name" />
        <TextField name="last_name" label="Last name" autoComplete="family-name" />
      </QuestionForm>
    </section>
  )
}

/** BR-GEN-06 */
function problemsOf(field: string, name: string, missing: string, text: string) {
  if (text.trim() === '') return [{ field, message: missing }]
  return text.length > longest ? [{ field, message: `${name} must be ${longest} characters or fewer` }] : []
}
