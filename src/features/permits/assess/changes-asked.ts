/** The problems found, as the beginning of what the promoter must change; the officer edits it. */
import { stretchWords } from '../../../components/week-chart-words.ts'
import { countWords } from '../../../../domain/words.ts'
import type { ConditionFinding } from './condition-findings.ts'
import type { HoursFinding } from './hours-finding.ts'

export interface ChangesAsked {
  /** How many problems the text was made from. */
  readonly problems: number
  readonly text: string
}

/** Characters that `pending_change_details` takes. */
const most = 500

/** One line for each problem; those for which there is no room are left to the officer. */
export function changesAsked(hours: HoursFinding, conditions: readonly ConditionFinding[]): ChangesAsked {
  const lines = [...(isUnknown(hours, conditions) ? [] : hoursLines(hours)), ...conditions.flatMap(conditionLines)]
  const fitting: string[] = []
  for (const line of lines) {
    if ([...fitting, line].join('\n').length <= most) fitting.push(line)
  }
  return { problems: fitting.length, text: fitting.join('\n') }
}

function hoursLines({ days, minutes }: HoursFinding): string[] {
  if (minutes === 0) return []
  const inConflict = days.filter((day) => day.minutesInBoth > 0)
  const times = new Set(inConflict.map((day) => stretchWords(day.sensitive, '')))
  const [only] = times.size === 1 ? times : []
  const when = only ? ` (${only === 'All day' ? 'all day' : only})` : ''
  const conflicts = countWords(inConflict.length, 'day conflicts', 'days conflict')
  return [`Keep works out of traffic-sensitive time${when}: ${conflicts} with it.`]
}

/** Without times of day, a condition that limits them may well keep the works out of it already. */
function isUnknown({ isAssumed }: HoursFinding, conditions: readonly ConditionFinding[]): boolean {
  return isAssumed && limitsOnHours(conditions).length > 0
}

/** What the conditions say of days and hours. */
export function limitsOnHours(conditions: readonly ConditionFinding[]): ConditionFinding[] {
  return conditions.filter(({ condition, comment }) => condition.startsWith('NCT02') && comment !== '')
}

function conditionLines({ condition, name, standing, because }: ConditionFinding): string[] {
  if (standing === 'missing') return [`Add ${condition}, ${name.charAt(0).toLowerCase()}${name.slice(1)}.`]
  return standing === 'bare' ? [`Complete ${condition}. ${because}.`] : []
}
