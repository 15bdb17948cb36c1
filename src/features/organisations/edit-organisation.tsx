import { useNavigate } from 'react-router'
import { industrySectorLabels } from '../../../domain/labels/organisations.ts'
import { getOrganisation, updateOrganisation } from '../../../domain/contract/organisations.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import {
  addressQuestions,
  adminQuestions,
  answerProblems,
  answersOf,
  contactQuestions,
  organisationBody,
  type Organisation,
  type OrganisationQuestion,
} from './organisation-answers.ts'

/** Address and contacts are the administrator's to change (BR-ROLE-S25). */
export function EditOrganisation() {
  const { user } = useActing()
  const may = useMay()
  const back = { text: 'Your organisation', href: recordPaths.ownOrganisation() }
  if (!may(updateOrganisation)) {
    return <NotNow title="You cannot change this" why="Administrators change the organisation’s details" back={back} />
  }
  const params = { organisationReference: user.organisation_reference }
  return (
    <ReadFirst query={queryFor(getOrganisation, { params })} title="Change address and contacts">
      {(organisation) => <Edit organisation={organisation} />}
    </ReadFirst>
  )
}

function Edit({ organisation }: { organisation: Organisation }) {
  const { user } = useActing()
  const navigate = useNavigate()
  const send = useSend(updateOrganisation)
  const href = recordPaths.ownOrganisation()
  return (
    <ActionPage title="Change address and contacts" caption={organisation.name} backHref={href}>
      <QuestionForm
        start={answersOf(organisation)}
        check={(answers) => answerProblems(answers, user.organisation_type)}
        saveAs={`organisation:${organisation.organisation_reference}`}
        draftTitle="Change the organisation’s address and contacts"
        submitText="Save details"
        sendingText="Saving"
        onSend={async (answers, idempotencyKey) => {
          await send.mutateAsync({ body: organisationBody(answers), idempotencyKey })
          await navigate(href, { state: { done: 'The organisation’s details are saved' } })
        }}
      >
        <h2 className="govuk-heading-m">Address</h2>
        <Texts questions={addressQuestions} />
        <SelectField
          name="industry_sector"
          label={user.organisation_type === 'CONTRACTOR' ? 'Sector (optional)' : 'Sector'}
          placeholder="Choose a sector"
          options={Object.entries(industrySectorLabels).map(([value, label]) => ({ value, label }))}
        />
        <h2 className="govuk-heading-m">Main contact</h2>
        <p className="govuk-hint">Whom other organisations ask about street works</p>
        <Texts questions={contactQuestions} />
        <h2 className="govuk-heading-m">Main administrator</h2>
        <p className="govuk-hint">Who looks after people and workstreams</p>
        <Texts questions={adminQuestions} />
      </QuestionForm>
    </ActionPage>
  )
}

function Texts({ questions }: { questions: readonly OrganisationQuestion[] }) {
  return questions.map(({ name, label, missing, type }) => (
    <TextField
      key={name}
      name={name}
      label={missing ? label : `${label} (optional)`}
      autoComplete="off"
      {...(type ? { type } : {})}
      {...(type === 'email' ? { spellCheck: false } : {})}
      {...(name === 'postcode' ? { width: 10 as const } : {})}
      {...(type === 'tel' ? { width: 20 as const } : {})}
    />
  ))
}
