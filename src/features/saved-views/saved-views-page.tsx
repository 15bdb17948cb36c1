import { pinSavedView } from '../../../domain/contract/saved-views.ts'
import { countWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { useSend } from '../../api/query.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import '../../lists/lists.css'
import { hrefOfView, inOrder, useSavedViews, type SavedView } from '../../lists/saved-views.ts'
import { toExport } from '../../lists/use-export.tsx'

/** Every view that the person may open: to pin, share, change, pass on as a link. */
export function SavedViewsPage() {
  const { data, error, refetch } = useSavedViews()
  const views = inOrder(data?.rows ?? [])
  return (
    <>
      <Breadcrumbs crumbs={[{ text: 'Home', href: paths.home() }, { text: 'Saved views' }]} />
      <DoneBanner />
      <PageTitle title="Saved views" />
      <p className="govuk-body">
        Lists as you or your colleagues filtered and ordered them. Pinned views stand on your home page.
      </p>
      {!data && !error ? <Skeleton text="Loading saved views" rows={4} /> : null}
      {error ? (
        <ErrorPanel
          title="Saved views could not be loaded"
          reference={error instanceof ApiError ? error.requestId : undefined}
          onTryAgain={async () => void (await refetch())}
        />
      ) : null}
      {data && views.length === 0 ? (
        <EmptyState title="There are no saved views">
          <p className="govuk-body">
            Filter a list as you need it every day, then press “Save view” above it. Lists are on{' '}
            <AppLink href={paths.works()}>Works</AppLink>.
          </p>
        </EmptyState>
      ) : null}
      {views.length > 0 ? (
        <>
          <p className="govuk-body" role="status">
            {countWords(views.length, 'view')}
          </p>
          <DataTable
            caption="Saved views"
            captionHidden
            columns={columns}
            rows={views}
            rowKey={(view) => String(view.saved_view_id)}
          />
        </>
      ) : null}
    </>
  )
}

const columns: readonly Column<SavedView>[] = [
  {
    key: 'name',
    header: 'View',
    rowHeader: true,
    cell: (view) => <AppLink href={recordPaths.savedView(view.saved_view_id)}>{view.name}</AppLink>,
  },
  { key: 'list', header: 'List', cell: (view) => view.list_title },
  {
    key: 'whose',
    header: 'Whose',
    cell: (view) => (
      <>
        {view.is_own ? 'Yours' : view.owner_name} {view.is_shared ? <Tag colour="turquoise">Shared</Tag> : null}
      </>
    ),
  },
  { key: 'pin', header: 'Home page', cell: (view) => <Pin view={view} /> },
  {
    key: 'more',
    header: 'More',
    cell: (view) => (
      <span className="app-saved-views__one">
        <CopyButton
          text={location.origin + recordPaths.savedView(view.saved_view_id)}
          about={`the link to ${view.name}`}
        />
        {isOfReport(view) ? null : (
          <AppLink href={hrefOfView(view)} state={toExport}>
            Export<span className="govuk-visually-hidden"> {view.name}</span>
          </AppLink>
        )}
        {view.may_change ? (
          <>
            <AppLink href={recordPaths.savedView(view.saved_view_id, 'change')}>
              Change<span className="govuk-visually-hidden"> {view.name}</span>
            </AppLink>
            <AppLink href={recordPaths.savedView(view.saved_view_id, 'delete')}>
              Delete<span className="govuk-visually-hidden"> {view.name}</span>
            </AppLink>
          </>
        ) : (
          'Nothing you can change'
        )}
      </span>
    ),
  },
]

/** A report has files of its own, on its page. */
const isOfReport = ({ list_address }: SavedView) => list_address.startsWith('/reports/')

function Pin({ view: { saved_view_id: savedViewId, name, is_pinned } }: { view: SavedView }) {
  const send = useSend(pinSavedView)
  return (
    <>
      <Button
        variant="secondary"
        size="row"
        onPress={async () =>
          void (await send.mutateAsync({ params: { savedViewId }, body: { is_pinned: !is_pinned } }))
        }
      >
        {is_pinned ? 'Unpin' : 'Pin'}
        <span className="govuk-visually-hidden"> {name}</span>
      </Button>
      {send.isError ? (
        <span className="govuk-error-message" role="alert">
          Not changed. Try again
        </span>
      ) : null}
    </>
  )
}
