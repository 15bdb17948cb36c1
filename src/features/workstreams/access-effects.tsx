import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { previewWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { countWords, withinSentence } from '../../../domain/words.ts'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { WarningText } from '../../components/WarningText.tsx'

type Effects = AnswerOf<typeof previewWorkstreamAccess>
type Effect = Effects['rows'][number]['gains'][number]

/** Who gains and who loses what, as the service works it out from the rule that it applies. */
export function AccessEffects({ effects }: { effects: Effects }) {
  const unwritten = effects.left_without_writer
  return (
    <>
      {unwritten.length > 0 ? (
        <WarningText>
          Nobody will be able to change the works of{' '}
          {unwritten.map((one) => `${one.workstream_prefix} ${one.workstream_name}`).join(', ')}.
        </WarningText>
      ) : null}
      {effects.rows.map(({ email, first_name, last_name, organisation_name, gains, loses }) => (
        <SummaryCard key={email} title={`${first_name} ${last_name}, ${organisation_name}`.trim()}>
          <List title="Loses" changes={loses} />
          <List title="Gains" changes={gains} />
        </SummaryCard>
      ))}
    </>
  )
}

function List({ title, changes }: { title: string; changes: readonly Effect[] }) {
  if (changes.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {changes.map((change) => (
          <li key={change.workstream_prefix}>
            <strong>
              {change.workstream_prefix} {change.workstream_name}
            </strong>
            : {levelWords(change.access_level_string)}, was {levelWords(change.access_level_before_string)}.{' '}
            {worksWords(change)}
          </li>
        ))}
      </ul>
    </>
  )
}

const levelWords = (words: string) => (words === 'No access' ? 'no access' : withinSentence(words))

/** What hangs on it: works records that come into or go out of sight, or that can be changed or no longer. */
function worksWords({
  access_level,
  access_level_before,
  works,
  open_works: open,
  permits_to_answer: waiting,
}: Effect) {
  const what =
    access_level === null
      ? 'no longer seen'
      : access_level_before === null
        ? 'come into sight'
        : access_level === 'full_write'
          ? 'can be changed'
          : 'can only be read'
  if (works === 0) return 'There are no works on it.'
  const openWords = open === 0 ? '' : `, ${open.toLocaleString('en-GB')} planned or in progress`
  const waitingWords =
    waiting === 0 || access_level_before !== 'full_write'
      ? ''
      : ` ${countWords(waiting, 'modification request')} of it ${waiting === 1 ? 'waits' : 'wait'} for an answer.`
  return `${countWords(works, 'works record')} ${what}${openWords}.${waitingWords}`
}
