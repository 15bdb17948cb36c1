import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { withinSentence } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { mostDescription, shortDescription } from '../../lists/export-names.ts'
import { askForExport } from '../../lists/export-queue.ts'
import { limitsOnWire, type ListView } from '../../lists/list-address.ts'
import { viewWords } from '../../lists/list-words.ts'
import { withUsualAreas } from '../../lists/usual-areas.ts'
import { ListFilters } from '../../lists/ListFilterPanel.tsx'
import { doneWords, lacking } from './export-facts.ts'
import { exportTypes, nameOf, type ExportedList, type ExportType } from './export-types.ts'
import './exports.css'

/** One export: the filters of its list, a name, and it is asked for. */
export function AskForExport() {
  const name = useParams()['*'] ?? ''
  const may = useMay()
  const type = exportTypes.find((one) => nameOf(one) === name)
  const list = useQuery({
    queryKey: ['session', 'filters of an export', name],
    queryFn: async () => (type ? type.load() : null),
    staleTime: Infinity,
  })
  if (!type) return <Trouble error={new ApiError('not_found', '')} />
  if (!may(type.endpoint)) return <Trouble error={new ApiError('restricted', '')} />
  return (
    <>
      <BackLink href={recordPaths.newExport()} />
      <PageTitle title={`Export ${withinSentence(type.title)}`} size="journey" caption="Ask for an export" />
      {list.isError ? (
        <ErrorPanel title="The filters could not be loaded" onTryAgain={async () => void (await list.refetch())} />
      ) : null}
      {list.isPending ? <Skeleton text="Loading the filters" rows={6} /> : null}
      {list.data ? <Form key={name} type={type} list={list.data} /> : null}
    </>
  )
}

function Form({ type, list }: { type: ExportType; list: ExportedList }) {
  const acting = useActing()
  const client = useQueryClient()
  const navigate = useNavigate()
  const today = londonDate(useNow())
  const usual = acting.within.geographical_area_reference_number
  const [view, setView] = useState<ListView>(() =>
    withUsualAreas(list, { limits: list.filledIn?.({}, today) ?? {}, page: 1 }, usual),
  )
  // a filter that Enter commits is sent with the same press
  const latest = useRef(view)
  function change(next: ListView) {
    latest.current = next
    setView(next)
  }
  return (
    <QuestionForm
      start={{ export_description: '' }}
      submitText="Ask for the export"
      sendingText="Asking"
      check={() => lacking(type.needs ?? {}, latest.current.limits)}
      onSend={async ({ export_description }, id) => {
        const { limits } = latest.current
        const { bodyOf = (asked: Record<string, unknown>) => asked } = list.exportTo ?? {}
        const description = shortDescription(export_description.trim() || viewWords(list, latest.current))
        const query = { ...list.always, ...limitsOnWire(list, limits), ...acting.scope }
        const isSent = await askForExport(client, acting, {
          id,
          path: type.endpoint.path,
          body: { ...bodyOf(query), ...(description ? { export_description: description } : {}) },
          title: type.title,
          description,
          askedAt: new Date().toISOString(),
        })
        await navigate(recordPaths.exports(), { state: { done: doneWords(type.title, isSent) } })
      }}
    >
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Which of them</legend>
        {type.needs ? null : <div className="govuk-hint">Without a filter you get all that you may see</div>}
        <div className="app-export-filters">
          <ListFilters filters={list.filters} view={view} onChange={change} />
        </div>
        {list.moreFilters ? (
          <Details summary="More filters" open={usual !== undefined}>
            <div className="app-export-filters">
              <ListFilters filters={list.moreFilters} view={view} onChange={change} />
            </div>
          </Details>
        ) : null}
      </fieldset>
      <TextField
        name="export_description"
        label="Name for this export (optional)"
        hint={`Up to ${mostDescription} characters. Without one it is called by its filters`}
        width={20}
      />
    </QuestionForm>
  )
}
