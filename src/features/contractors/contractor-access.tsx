import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getContract } from '../../../domain/contract/contracts.ts'
import { listWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { queryFor } from '../../api/query.ts'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { isLevel, userChange, type PersonAccess } from '../workstreams/access-answers.ts'
import { AccessForm } from '../workstreams/access-form.tsx'
import { lineOfWorkstream, prefixOfLine } from '../workstreams/access-lines.ts'
import { useOwnWorkstreams } from '../workstreams/own-workstreams.ts'

type Workstreams = AnswerOf<typeof listWorkstreams>

/** Opens or closes workstreams to all people of a contractor at once (BR-ROLE-20). */
export function ContractorAccess() {
  const { swaCode = '' } = useParams()
  const own = useOwnWorkstreams()
  const title = 'Change access'
  return (
    <ReadFirst query={queryFor(getContract, { params: { organisationReference: swaCode } })} title={title}>
      {(contract) => (
        <ReadFirst
          query={queryFor(listWorkstreamAccess, {
            query: { organisation_reference: swaCode, include_total_count: true },
          })}
          title={title}
        >
          {({ rows, pagination }) => (
            <ReadFirst query={queryFor(listWorkstreams, { params: own })} title={title}>
              {(workstreams) => (
                <Change contract={contract} people={rows} isAll={!pagination.has_next_page} workstreams={workstreams} />
              )}
            </ReadFirst>
          )}
        </ReadFirst>
      )}
    </ReadFirst>
  )
}

interface ChangeProps {
  contract: AnswerOf<typeof getContract>
  people: readonly PersonAccess[]
  isAll: boolean
  workstreams: Workstreams
}

function Change({ contract: { name, organisation_reference: code }, people, isAll, workstreams }: ChangeProps) {
  return (
    <AccessForm
      title={`Change access of ${name}`}
      caption={`For all of its people: ${people.map((person) => `${person.first_name} ${person.last_name}`.trim()).join(', ')}`}
      backHref={recordPaths.contractor(code)}
      lines={workstreams.map((one) => lineOfWorkstream(one, ''))}
      placeholder="Leave as it is"
      usersOf={(answers) => {
        const chosen = new Map(
          [...answers].flatMap(([key, level]) => (isLevel(level) ? [[prefixOfLine(key), level] as const] : [])),
        )
        return people.map((person) => userChange(person, chosen)).filter((change) => change !== undefined)
      }}
      done={`The access of ${name} is saved`}
    >
      {isAll ? null : (
        <InsetText>
          <p className="govuk-body">
            These are the first {people.length} people. For the others,{' '}
            <AppLink href={recordPaths.workstreamAccess(`?organisation=${code}&page=2`)}>
              change them one by one
            </AppLink>
            .
          </p>
        </InsetText>
      )}
    </AccessForm>
  )
}
