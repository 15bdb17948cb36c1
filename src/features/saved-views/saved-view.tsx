/** One saved view: opened, changed, deleted. */
import { Navigate, useNavigate, useParams } from 'react-router'
import type { ReactNode } from 'react'
import { deleteSavedView, updateSavedView } from '../../../domain/contract/saved-views.ts'
import { ApiError } from '../../api/api-error.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { hrefOfView, useSavedViews, type SavedView } from '../../lists/saved-views.ts'

const back = { text: 'See the saved views', href: recordPaths.savedViews() }

/** The address that is passed on: the list as it was saved, whoever opens it. */
export function OpenSavedView() {
  return <WithView title="Saved view">{(view) => <Navigate to={hrefOfView(view)} replace />}</WithView>
}

export function ChangeSavedView() {
  const navigate = useNavigate()
  const send = useSend(updateSavedView)
  return (
    <WithView title="Change a saved view" isToChange>
      {({ saved_view_id: savedViewId, name, search, is_shared, list_title }) => (
        <ActionPage title="Change a saved view" caption={`${name}, ${list_title}`} backHref={recordPaths.savedViews()}>
          <QuestionForm
            start={{ name, is_shared: is_shared ? ['yes'] : [] }}
            check={(answers) =>
              answers.name.trim() === ''
                ? [{ field: 'name', message: 'Enter a name for the view' }]
                : answers.name.trim().length > 50
                  ? [{ field: 'name', message: 'Name must be 50 characters or fewer' }]
                  : []
            }
            submitText="Save"
            sendingText="Saving"
            onSend={async (answers, idempotencyKey) => {
              const body = { name: answers.name.trim(), search, is_shared: answers.is_shared.length > 0 }
              await send.mutateAsync({ params: { savedViewId }, body, idempotencyKey })
              await navigate(recordPaths.savedViews(), { state: { done: `View ${body.name} is saved` } })
            }}
          >
            <TextField
              name="name"
              label="Name of the view"
              hint="To change its filters, open it, filter again and save it under the same name"
            />
            <Checkboxes
              name="is_shared"
              legend="Who can use it"
              hint="Only its maker and the administrators of the organisation can change it"
              choices={[{ value: 'yes', label: 'Everybody in my organisation' }]}
            />
          </QuestionForm>
        </ActionPage>
      )}
    </WithView>
  )
}

export function DeleteSavedView() {
  const navigate = useNavigate()
  const send = useSend(deleteSavedView)
  return (
    <WithView title="Delete a saved view" isToChange>
      {({ saved_view_id: savedViewId, name, is_shared, list_title }) => (
        <ActionPage title="Delete a saved view" caption={`${name}, ${list_title}`} backHref={recordPaths.savedViews()}>
          <QuestionForm
            start={{}}
            submitText="Delete view"
            sendingText="Deleting"
            submitVariant="warning"
            onSend={async (_, idempotencyKey) => {
              await send.mutateAsync({ params: { savedViewId }, idempotencyKey })
              await navigate(recordPaths.savedViews(), { state: { done: `View ${name} is deleted` } })
            }}
          >
            <p className="govuk-body">
              {is_shared
                ? 'It goes for everybody in the organisation, from their home pages too. The list itself stays.'
                : 'The list itself stays.'}
            </p>
          </QuestionForm>
        </ActionPage>
      )}
    </WithView>
  )
}

interface WithViewProps {
  title: string
  isToChange?: boolean
  children: (view: SavedView) => ReactNode
}

function WithView({ title, isToChange = false, children }: WithViewProps) {
  const { id = '' } = useParams()
  const { data, error, refetch } = useSavedViews()
  const view = data?.rows.find(({ saved_view_id }) => String(saved_view_id) === id)
  if (view && (!isToChange || view.may_change)) return children(view)
  if (view) {
    const why = `It belongs to ${view.owner_name}, who can change it, as can an administrator of your organisation`
    return <NotNow title="You cannot change this view" why={why} back={back} />
  }
  if (data) {
    const why = 'It was deleted, or it is shared with you no longer'
    return <NotNow title="This view is not there" why={why} back={back} />
  }
  return (
    <>
      <PageTitle title={title} />
      {error ? (
        <ErrorPanel
          title="The view could not be loaded"
          reference={error instanceof ApiError ? error.requestId : undefined}
          onTryAgain={async () => void (await refetch())}
        />
      ) : (
        <Skeleton text="Loading the view" />
      )}
    </>
  )
}
