import { dateWords } from '../../../domain/words.ts'
import { InsetText } from '../../components/InsetText.tsx'
import type { ApplicationDraft, Progressed, Refusal } from './application-answers.ts'

/** What the works record brings along: why its last permit was refused, what this one follows, what it puts right. */
export function RecordNotes({ draft: { record, answers } }: { draft: ApplicationDraft }) {
  if (!record) return null
  return (
    <>
      {record.refusal ? <RefusalNote refusal={record.refusal} /> : null}
      {record.progresses ? <ProgressNote progresses={record.progresses} /> : null}
      {answers.non_compliance_reference_number ? (
        <InsetText>
          <p className="govuk-body">
            For works that put {answers.non_compliance_reference_number} right. The permit is linked to it when it is
            sent.
          </p>
        </InsetText>
      ) : null}
    </>
  )
}

/** Before the answers that are given anew. */
function RefusalNote({ refusal: { permit, reasons, comments } }: { refusal: Refusal }) {
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{permit} was refused.</strong> {reasons.join('; ')}
      </p>
      {comments === '' ? null : <p className="govuk-body">{comments}</p>}
    </InsetText>
  )
}

function ProgressNote({ progresses }: { progresses: Progressed }) {
  return (
    <InsetText>
      {progresses.kind === 'paa' ? (
        <>
          <p className="govuk-body">
            <strong>Follows {progresses.reference}.</strong> Send it by 4:30pm on {dateWords(progresses.sendBy)} and the
            dates of that application need no reason for an early start.
          </p>
          <p className="govuk-body">
            Street, place and workstream stay as they are. Dates, conditions and everything else can be changed.
          </p>
        </>
      ) : (
        <p className="govuk-body">
          <strong>Follows {progresses.reference}.</strong> Minor, standard and highway works become a permit, major
          works and those with a traffic order a provisional advance authorisation. The plan leaves the map once this is
          sent.
        </p>
      )}
    </InsetText>
  )
}
