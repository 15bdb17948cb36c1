import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { chooseGeographicalAreas, listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { mostSelectedStreets } from '../../../domain/rules/area-file-checks.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { useAreaOwner } from './area-owner.ts'

const field = 'geographical_area_reference_numbers'

/** The areas that an officer looks after: home and every list begin with them. */
export function ChooseAreas() {
  const may = useMay()
  const owner = useAreaOwner()
  if (!may(chooseGeographicalAreas, owner)) return <Trouble error={new ApiError('restricted', '')} />
  return (
    <ActionPage title="Which areas do you look after?" caption="Geographical areas" backHref={paths.home()}>
      <Found />
    </ActionPage>
  )
}

function Found() {
  const areas = useQuery(queryFor(listGeographicalAreas, {}))
  if (areas.isPending) return <Skeleton text="Loading geographical areas" rows={4} />
  if (areas.isError) {
    return <ErrorPanel title="The areas could not be loaded" onTryAgain={async () => void (await areas.refetch())} />
  }
  if (areas.data.length === 0) {
    return (
      <EmptyState title="Your authority has no areas yet">
        <p className="govuk-body">
          <AppLink href={recordPaths.geographicalAreas()}>Add an area</AppLink> to narrow your lists by it.
        </p>
      </EmptyState>
    )
  }
  return <Choice areas={areas.data} />
}

function Choice({ areas }: { areas: AnswerOf<typeof listGeographicalAreas> }) {
  const { user } = useActing()
  const navigate = useNavigate()
  const choose = useSend(chooseGeographicalAreas)
  const known = areas.map((area) => area.geographical_area_reference_number)
  return (
    <QuestionForm
      start={{ [field]: (user.geographical_areas ?? []).filter((one) => known.includes(one)) } as Answers}
      submitText="Save areas"
      sendingText="Saving"
      check={(answers) => problemsOf(answers, areas)}
      onSend={async (answers, idempotencyKey) => {
        await choose.mutateAsync({ body: { [field]: answers[field] } as Answers, idempotencyKey })
        await navigate(paths.home())
      }}
    >
      <Checkboxes
        name={field}
        legend="Areas"
        hint="Home and every list begin with these. You can still look at all streets in each list. Choose none for all streets."
        choices={areas.map((area) => ({
          value: area.geographical_area_reference_number,
          label: area.area_name,
          hint: `${area.number_of_usrns.toLocaleString('en-GB')} streets`,
        }))}
      />
      <p className="govuk-body">
        <AppLink href={recordPaths.geographicalAreas()}>See and change the areas of your authority</AppLink>
      </p>
    </QuestionForm>
  )
}

interface Answers {
  geographical_area_reference_numbers: string[]
}

/** BR-GEO-04: the service refuses the same. */
function problemsOf(answers: Answers, areas: AnswerOf<typeof listGeographicalAreas>) {
  const streets = areas
    .filter((area) => answers[field].includes(area.geographical_area_reference_number))
    .reduce((sum, { number_of_usrns }) => sum + number_of_usrns, 0)
  return streets > mostSelectedStreets
    ? [{ field, message: 'The areas have more than 60,000 streets together. Select fewer' }]
    : []
}
