import type { ReactNode } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { FilterText } from '../../components/FilterText.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { isLevel, levelOf, userChange, type PersonAccess } from './access-answers.ts'
import { AccessForm } from './access-form.tsx'
import { useDecidesOnAccess } from './own-workstreams.ts'
import { usePeopleAsked } from './people-page.ts'
import { WorkstreamAction, type Workstream } from './workstream-action.tsx'

/** Who works on one workstream, a page of people at a time (BR-ROLE-11). */
export function WorkstreamPeople() {
  if (!useDecidesOnAccess()) return <Trouble error={new ApiError('restricted', '')} />
  return <WorkstreamAction>{(workstream) => <People workstream={workstream} />}</WorkstreamAction>
}

function People({ workstream }: { workstream: Workstream }) {
  const asked = usePeopleAsked()
  return (
    <ReadFirst query={asked.options} title="Who works on it">
      {({ rows, pagination }) => (
        <Change
          // another page is another form: what is not saved on this one is left behind, as the guard asks
          key={`${asked.query} ${asked.page}`}
          workstream={workstream}
          people={rows}
          finding={
            asked.query === '' && asked.page === 1 && !pagination.has_next_page ? null : (
              <>
                <FilterText
                  label="Name or email address"
                  value={asked.query}
                  type="search"
                  onCommit={(query) => asked.change({ query })}
                />
                <Pagination
                  page={asked.page}
                  hasNext={pagination.has_next_page}
                  hrefOf={asked.pageHref}
                  summary={asked.summary(rows.length, pagination.total_rows)}
                  label="Pages of people"
                />
              </>
            )
          }
        />
      )}
    </ReadFirst>
  )
}

interface ChangeProps {
  workstream: Workstream
  people: readonly PersonAccess[]
  finding: ReactNode
}

function Change({ workstream: { prefix, name }, people, finding }: ChangeProps) {
  return (
    <AccessForm
      title={`Who works on ${prefix} ${name}`}
      caption="Planners, systems and contractors"
      backHref={recordPaths.workstream(prefix)}
      lines={people.map((person, at) => ({
        key: `p${at}`,
        label: (
          <>
            {person.first_name} {person.last_name}
            <span className="app-second">
              {person.email}, {person.organisation_name}
            </span>
          </>
        ),
        level: levelOf(person, prefix),
      }))}
      usersOf={(answers) =>
        people.flatMap((person, at) => {
          const level = answers.get(`p${at}`)
          const change = isLevel(level) ? userChange(person, new Map([[prefix, level]])) : undefined
          return change ? [change] : []
        })
      }
      done={`The access to workstream ${prefix} is saved`}
    >
      {finding}
    </AccessForm>
  )
}
