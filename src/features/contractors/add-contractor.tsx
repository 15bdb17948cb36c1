import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { createContracts, listContracts } from '../../../domain/contract/contracts.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { nothingChosen } from '../../forms/Autocomplete.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { OrganisationField } from '../organisations/organisation-field.tsx'

/** The server says it of a list; the form asks for one at a time. */
const onServer = 'contractor_organisation_references.0'

/** An administrator lets a contractor act for the organisation (BR-ROLE-20). */
export function AddContractor() {
  const { user } = useActing()
  const may = useMay()
  const navigate = useNavigate()
  const send = useSend(createContracts)
  const own = useQuery({ ...queryFor(listContracts, {}), enabled: may(listContracts) }).data?.rows ?? []
  if (!may(createContracts) || user.organisation_type === 'CONTRACTOR') {
    const back = { text: 'Home', href: paths.home() }
    const why = 'Administrators of promoters and highway authorities add contractors'
    return <NotNow title="You cannot add a contractor" why={why} back={back} />
  }
  return (
    <ActionPage title="Add a contractor" caption={user.organisation_name} backHref={recordPaths.contractors()}>
      <p className="govuk-body">
        Its people can then act for you on the workstreams that you open to each of them. Adding it opens none.
      </p>
      <QuestionForm
        start={{ [onServer.split('.')[0] ?? '']: [nothingChosen] }}
        check={(answers) => {
          const chosen = chosenIn(answers)
          if (chosen.value === '') return [{ field: onServer, message: 'Select a contractor' }]
          return own.some((one) => one.organisation_reference === chosen.value)
            ? [{ field: onServer, message: `${chosen.label} is one of your contractors already` }]
            : []
        }}
        submitText="Add contractor"
        sendingText="Adding"
        onSend={async (answers, idempotencyKey) => {
          const { value, label } = chosenIn(answers)
          await send.mutateAsync({ body: { contractor_organisation_references: [value] }, idempotencyKey })
          const done = `${label} can act for you. Give its people access to the workstreams that they work on`
          await navigate(recordPaths.contractor(value), { state: { done } })
        }}
      >
        <OrganisationField name={onServer} label="Contractor" type="CONTRACTOR" noResults="No contractor found" />
      </QuestionForm>
    </ActionPage>
  )
}

function chosenIn(answers: Readonly<Record<string, readonly { value: string; label: string }[]>>) {
  return answers['contractor_organisation_references']?.[0] ?? nothingChosen
}
