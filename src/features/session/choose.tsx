import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { changeSession } from '../../../domain/contract/session.ts'
import { roleLabels } from '../../../domain/labels/organisations.ts'
import { call } from '../../api/call.ts'
import { actingRoles, replaceSession, useSession } from '../../app/session.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { nextPage } from './next-page.ts'

interface Choice {
  active_role: string
  acting_for: string
}

/** Which role to work in, and for a contractor which promoter to act for: one at a time (BR-ROLE-22). */
export function Choose() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { search } = useLocation()
  const { user, active_role, acting_for } = useSession()
  if (!user) return null
  const roles = actingRoles(user)
  const asksRole = roles.length > 1
  const asksPromoter = roles.includes('Contractor')

  if (roles.length === 0 || (asksPromoter && user.contracts.length === 0)) {
    return <NothingToChoose isContractor={asksPromoter} />
  }

  async function send(choice: Choice): Promise<void> {
    const answer = await call(changeSession, {
      body: {
        active_role: choice.active_role as ActingRole,
        ...(choice.active_role === 'Contractor' ? { acting_for: choice.acting_for } : {}),
      },
    })
    replaceSession(client, answer)
    await navigate(nextPage(search), { replace: true })
  }

  return (
    <div className="app-narrow">
      <PageTitle title={asksRole ? 'Which role are you working in?' : 'Who are you acting for?'} size="journey" />
      <QuestionForm<Choice>
        start={{ active_role: active_role ?? (asksRole ? '' : (roles[0] ?? '')), acting_for: acting_for ?? '' }}
        check={check}
        onSend={send}
        submitText="Continue"
        sendingText="Changing"
      >
        {asksRole ? (
          <Radios
            name="active_role"
            legend="Role"
            choices={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
          />
        ) : null}
        {asksPromoter ? (
          <Radios
            name="acting_for"
            legend="Promoter"
            hint="Everything you see and send is this promoter's until you change it"
            choices={user.contracts.map(({ organisation_reference, name }) => ({
              value: organisation_reference,
              label: name,
            }))}
          />
        ) : null}
      </QuestionForm>
    </div>
  )
}

function check({ active_role, acting_for }: Choice): FormProblem[] {
  if (!active_role) return [{ field: 'active_role', message: 'Select the role you are working in' }]
  if (active_role === 'Contractor' && !acting_for) {
    return [{ field: 'acting_for', message: 'Select the promoter you are acting for' }]
  }
  return []
}

function NothingToChoose({ isContractor }: { isContractor: boolean }) {
  return (
    <div className="app-narrow">
      <PageTitle title="There is nothing that you can do here yet" size="journey" />
      <p className="govuk-body">
        {isContractor
          ? 'No promoter has added your organisation as its contractor. Ask the administrator of the promoter you work for.'
          : 'Your account has no role that works on screen. Ask the administrator of your organisation.'}
      </p>
    </div>
  )
}
