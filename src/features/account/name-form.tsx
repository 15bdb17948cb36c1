import { useNavigate } from 'react-router'
import { updateUser } from '../../../domain/contract/users.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { nameProblems } from './name-problems.ts'
import { TextField } from '../../forms/TextField.tsx'

interface NameFormProps {
  email: string
  first: string
  last: string
}

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
        check={(names) => nameProblems(names, 'your')}
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
