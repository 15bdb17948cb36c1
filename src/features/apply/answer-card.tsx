import { mandatoryConditions } from '../../../domain/rules/conditions.ts'
import { withinSentence } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { clashesHeading } from '../clashes/clash-words.ts'
import { answerRows } from './answer-rows.ts'
import type { ApplicationDraft } from './application-answers.ts'
import { stepFacts } from './application-steps.ts'
import type { StepName } from './application-steps.ts'
import { changedRows, goneRows } from './changed-since.ts'
import { useDraftClashes } from './use-draft-clashes.ts'

/** Leads to a question and back to the answers. */
export function changePath(draft: ApplicationDraft, step: StepName, field: string): string {
  return `${paths.applyStep(draft.id, step)}?then=check-answers#${encodeURIComponent(field)}`
}

interface AnswerCardProps {
  name: StepName
  draft: ApplicationDraft
  workstreamName: string | undefined
}

/** The answers of one step, each with a way to change it. */
export function AnswerCard({ name, draft, workstreamName }: AnswerCardProps) {
  const { title } = stepFacts(name)
  // a further permit keeps the place and the reference of its record (BR-WORK-02)
  const isFixed = (field: string, key: string) =>
    field === 'promoter_swa_code' ||
    (name === 'conditions' && mandatoryConditions.some((condition) => condition === key)) ||
    (draft.record !== null && (name === 'location' || field === 'work_reference_number'))
  const before = changedRows(name, draft)
  const gone = goneRows(name, draft)
  return (
    <SummaryCard
      title={title}
      rows={answerRows(name, draft).map(({ field, key, value }) => ({
        key,
        value: (
          <>
            {field === 'workstream_prefix' && workstreamName ? `${workstreamName} (${value})` : value}
            <Changed before={before.get(field)} />
          </>
        ),
        ...(isFixed(field, key)
          ? {}
          : { action: { text: 'Change', href: changePath(draft, name, field), about: withinSentence(key) } }),
      }))}
    >
      {name === 'clashes' ? <ClashCount draft={draft} /> : null}
      {gone.length > 0 ? (
        <p className="govuk-body-s">
          No longer answered: {gone.map(({ key, value }) => `${withinSentence(key)} (${value})`).join('; ')}
        </p>
      ) : null}
    </SummaryCard>
  )
}

/** What had been answered in the application that was refused, where this one says something else. */
function Changed({ before }: { before: string | undefined }) {
  if (before === undefined) return null
  return (
    <span className="app-changed">
      <Tag colour="yellow">Changed</Tag> Was: {before}
    </span>
  )
}

/** How much else is here, with the way to it. */
function ClashCount({ draft }: { draft: ApplicationDraft }) {
  const { found, isAsked } = useDraftClashes(draft)
  if (!isAsked) return null
  return (
    <p className="govuk-body" role="status">
      {found.isLoading ? (
        'Looking for what else is here'
      ) : (
        <AppLink href={`${paths.applyStep(draft.id, 'clashes')}?then=check-answers`}>
          {clashesHeading(found.counts)}
        </AppLink>
      )}
    </p>
  )
}
