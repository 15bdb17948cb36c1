import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { queryFor } from '../../api/query.ts'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { isLevel, levelOf, userChange, type PersonAccess as Person } from './access-answers.ts'
import { AccessForm } from './access-form.tsx'
import { lineOfWorkstream, prefixOfLine } from './access-lines.ts'
import { useOwnWorkstreams } from './own-workstreams.ts'

type Workstreams = AnswerOf<typeof listWorkstreams>

/** What one person may see and change, workstream by workstream (BR-ROLE-11). */
export function PersonAccess() {
  const { email = '' } = useParams()
  const own = useOwnWorkstreams()
  const title = 'Change access'
  return (
    <ReadFirst query={queryFor(getWorkstreamAccess, { params: { email } })} title={title}>
      {(person) => (
        <ReadFirst query={queryFor(listWorkstreams, { params: own })} title={title}>
          {(workstreams) => <Change person={person} workstreams={workstreams} />}
        </ReadFirst>
      )}
    </ReadFirst>
  )
}

function Change({ person, workstreams }: { person: Person; workstreams: Workstreams }) {
  const name = `${person.first_name} ${person.last_name}`.trim()
  return (
    <AccessForm
      title={`Change access of ${name}`}
      caption={`${person.email}, ${person.organisation_name}`}
      backHref={recordPaths.workstreamAccess()}
      lines={workstreams.map((one) => lineOfWorkstream(one, levelOf(person, one.prefix)))}
      usersOf={(answers) => {
        const chosen = new Map(
          [...answers].flatMap(([key, level]) => (isLevel(level) ? [[prefixOfLine(key), level] as const] : [])),
        )
        const change = userChange(person, chosen)
        return change ? [change] : []
      }}
      done={`The access of ${name} is saved`}
    >
      {person.is_disabled ? (
        <InsetText>
          <p className="govuk-body">This account is disabled: nothing of it counts until it is invited again.</p>
        </InsetText>
      ) : null}
    </AccessForm>
  )
}
