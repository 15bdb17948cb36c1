import { useWatch } from 'react-hook-form'
import { useActing } from '../../app/session.ts'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { roleChoices, signInChoices, type RoleAnswers } from './role-answers.ts'

/** What somebody does and how they come in; what excludes each other cannot be chosen (BR-ROLE-02). */
export function RoleQuestions() {
  const { user } = useActing()
  const [roles, sign_in] = useWatch({ name: ['roles', 'sign_in'] }) as [RoleAnswers['roles'], string]
  const answers = { roles: roles ?? [], sign_in: sign_in ?? '' }
  return (
    <>
      <Checkboxes name="roles" legend="Roles" choices={roleChoices(user.organisation_type, answers)} />
      <Radios name="sign_in" legend="Who signs in?" choices={signInChoices(answers)} />
    </>
  )
}
