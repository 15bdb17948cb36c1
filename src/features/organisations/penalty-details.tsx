import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { paymentMethods } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { getFpnDetails, updateFpnDetails } from '../../../domain/contract/fpn-details.ts'
import { paymentMethodLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { choicesOf } from '../../forms/choices.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { textProblem } from '../../forms/typed-text.ts'

type Details = AnswerOf<typeof getFpnDetails>

const title = 'Details for penalty notices'

/** What each new penalty notice of the authority begins with; officer and administrator may say it (BR-FPN-03, 07). */
export function PenaltyDetails() {
  const { user } = useActing()
  const may = useMay()
  const isOffered = may(updateFpnDetails) && user.organisation_type === 'HA'
  const { data, error, refetch } = useQuery({ ...queryFor(getFpnDetails, {}), enabled: isOffered })
  if (!isOffered) {
    const back = { text: 'Your organisation', href: recordPaths.ownOrganisation() }
    const why = 'Officers and administrators of a highway authority say what its penalty notices begin with'
    return <NotNow title="You cannot change this" why={why} back={back} />
  }
  // nothing said so far is no trouble: the form is empty then
  if (error instanceof ApiError && error.kind === 'not_found') return <Change details={undefined} />
  if (data) return <Change details={data} />
  return (
    <>
      <PageTitle title={title} />
      {error ? (
        <ErrorPanel title="The details could not be loaded" onTryAgain={async () => void (await refetch())} />
      ) : (
        <Skeleton text="Loading the details" rows={5} />
      )}
    </>
  )
}

function Change({ details }: { details: Details | undefined }) {
  const { user } = useActing()
  const navigate = useNavigate()
  const send = useSend(updateFpnDetails)
  const href = recordPaths.ownOrganisation()
  const chosen: readonly string[] = details?.payment_methods ?? []
  return (
    <ActionPage title={title} caption={user.organisation_name} backHref={href}>
      <p className="govuk-body">Each new notice begins with them. Notices that are given already stay as they are.</p>
      <QuestionForm
        start={{
          authorised_officer_name: details?.authorised_officer_name ?? '',
          authorised_officer_contact_details: details?.authorised_officer_contact_details ?? '',
          authorised_officer_address: details?.authorised_officer_address ?? '',
          representations_contact_details: details?.representations_contact_details ?? '',
          representations_contact_address: details?.representations_contact_address ?? '',
          payment_methods: [...chosen],
        }}
        check={(typed) =>
          [
            textProblem(
              'authorised_officer_name',
              'Authorised officer',
              typed.authorised_officer_name,
              100,
              "Enter the authorised officer's name",
            ),
            textProblem(
              'authorised_officer_contact_details',
              "Officer's telephone or email",
              typed.authorised_officer_contact_details,
              100,
            ),
            textProblem('authorised_officer_address', "Officer's address", typed.authorised_officer_address, 500),
            textProblem(
              'representations_contact_details',
              'Who to write to',
              typed.representations_contact_details,
              100,
            ),
            textProblem(
              'representations_contact_address',
              'Address to write to',
              typed.representations_contact_address,
              500,
            ),
          ].filter((problem) => problem !== undefined)
        }
        saveAs="penalty-details"
        draftTitle={title}
        submitText="Save details"
        sendingText="Saving"
        onSend={async ({ payment_methods, ...typed }, idempotencyKey) => {
          const texts = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim()]))
          const ways = paymentMethods.filter((known) => payment_methods.includes(known))
          await send.mutateAsync({ body: { ...typed, ...texts, payment_methods: ways }, idempotencyKey })
          await navigate(href, { state: { done: 'The details for penalty notices are saved' } })
        }}
      >
        <TextField name="authorised_officer_name" label="Authorised officer" autoComplete="off" />
        <TextField
          name="authorised_officer_contact_details"
          label="Officer's telephone or email (optional)"
          autoComplete="off"
        />
        <TextArea name="authorised_officer_address" label="Officer's address (optional)" limit={500} rows={3} />
        <TextField
          name="representations_contact_details"
          label="Who to write to about a notice (optional)"
          autoComplete="off"
        />
        <TextArea name="representations_contact_address" label="Address to write to (optional)" limit={500} rows={3} />
        <Checkboxes
          name="payment_methods"
          legend="How it can be paid (optional)"
          hint="Select all that apply"
          choices={choicesOf(paymentMethodLabels)}
          small
        />
      </QuestionForm>
    </ActionPage>
  )
}
