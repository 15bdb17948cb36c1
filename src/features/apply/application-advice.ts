/** "Right first time": what must be put right before sending, what an authority may ask about, and what is fine. */
import { conditionSuggestions, detailExpected } from '../../../domain/rules/conditions.ts'
import type { Circumstances } from '../../../domain/rules/conditions.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import {
  dailyHours,
  isTrafficSensitive,
  minutesInSensitiveTime,
  sensitiveDays,
} from '../../../domain/rules/sensitive-hours.ts'
import type { SensitiveDay } from '../../../domain/rules/sensitive-hours.ts'
import { civilDate, instantOf, londonDate } from '../../../domain/rules/working-days.ts'
import { centrePoint, distanceToLine } from '../../../domain/geometry.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { hoursWords } from '../../components/week-chart-words.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { isUnderAct } from './application-answers.ts'
import type { ApplicationDraft } from './application-answers.ts'
import { changedSteps } from './changed-since.ts'
import { applicationBody } from './application-body.ts'
import type { UnfinishedBody } from './application-body.ts'
import { conditionWords } from './application-words.ts'
import { lineOf } from '../streets/place-lookup.ts'
import { stepFacts, stepOfField } from './application-steps.ts'
import type { StepName } from './application-steps.ts'
import type { DatesMeaning } from './dates-meaning.ts'

export type Advice = {
  readonly kind: 'must_fix' | 'warning' | 'fine'
  readonly title: string
  readonly text?: string
  readonly step: StepName
}

/** Streets are looked up this near to the works (BR-GEN-40). */
const nearMetres = 25

/** Minutes after midnight between which nobody sleeps. */
const [nightEnds, nightBegins] = [7 * 60, 19 * 60]

/** Every finding, the gravest first. */
export function adviceOn(
  draft: ApplicationDraft,
  meaning: DatesMeaning | null,
  problems: readonly FormProblem[],
  now: Temporal.Instant,
): Advice[] {
  const body = applicationBody(draft)
  const found = [
    ...problems.map((problem): Advice => ({
      kind: 'must_fix',
      title: problem.message,
      step: stepOfField(problem.field) ?? 'start',
    })),
    ...dateAdvice(body, meaning, now),
    ...placeAdvice(draft),
    ...hoursAdvice(draft, body),
    ...conditionAdvice(draft),
    ...refusalAdvice(draft),
    ...fileAdvice(draft),
  ]
  const order = ['must_fix', 'warning', 'fine']
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** The days of the works beside the traffic-sensitive times of the street; empty without dates or street. */
export function sensitiveDaysOf({ answers }: ApplicationDraft, body: UnfinishedBody): SensitiveDay[] {
  if (!body.proposed_start_date || !body.proposed_end_date || !answers.street) return []
  const [startOn, endOn] = [civilDate(body.proposed_start_date), civilDate(body.proposed_end_date)]
  const hours = dailyHours(body.proposed_start_time, body.proposed_end_time)
  const designations = answers.street.additional_special_designations_response
  return sensitiveDays({ startOn, endOn, hours }, designations, englandAndWales)
}

/** What of the answers makes one think of a condition. */
export function circumstancesOf(draft: ApplicationDraft): Circumstances {
  const body = applicationBody(draft)
  const { stretches, isAssumed } = dailyHours(body.proposed_start_time, body.proposed_end_time)
  return {
    traffic_management_type: body.traffic_management_type ?? null,
    is_ttro_required: body.is_ttro_required ?? null,
    location_types: body.location_types ?? [],
    road_category: draft.record?.road_category ?? body.road_category ?? null,
    minutesInSensitiveTime: minutesInSensitiveTime(sensitiveDaysOf(draft, body)),
    worksByNight: !isAssumed && stretches.some(({ from, to }) => from < nightEnds || to > nightBegins),
  }
}

function dateAdvice(body: UnfinishedBody, meaning: DatesMeaning | null, now: Temporal.Instant): Advice[] {
  if (!meaning) return []
  const step = 'timings'
  const advice: Advice[] = []
  const isPast = Temporal.PlainDate.compare(meaning.startOn, londonDate(now)) < 0
  if (body.work_type === 'planned' && isPast) {
    advice.push({
      kind: 'warning',
      title: 'The start date is in the past',
      text: 'Planned works need a permit before they start.',
      step,
    })
  }
  if (body.work_type === 'immediate' && body.proposed_start_time && isLater(body.proposed_start_time, now)) {
    advice.push({
      kind: 'warning',
      title: 'The start time is in the future',
      text: 'Immediate works have already started: check the start time.',
      step,
    })
  }
  if (meaning.category === 'paa') {
    advice.push({
      kind: 'warning',
      title: `This is sent as ${workCategoryLabels.paa}`,
      text: 'Major works on a new record begin with a provisional advance authorisation. The permit itself follows later.',
      step,
    })
  }
  advice.push(noticeAdvice(meaning))
  return advice
}

function noticeAdvice({ isEarly, notice, noticeGiven, earliestOn }: DatesMeaning): Advice {
  if (notice.days === 0) return { kind: 'fine', title: 'No notice is needed for these works', step: 'timings' }
  const counted = `${noticeGiven} of ${notice.days} ${notice.unit} of notice`
  if (!isEarly) {
    const title = `You give ${noticeGiven} ${notice.unit} of notice, ${notice.days} are needed`
    return { kind: 'fine', title, step: 'timings' }
  }
  return {
    kind: 'warning',
    title: `You give only ${counted}`,
    text: `The authority may refuse an early start. Without one the works can start on ${dateWords(earliestOn)}.`,
    step: 'timings',
  }
}

function placeAdvice({ answers, record }: ApplicationDraft): Advice[] {
  const { street, works_coordinates: geometry } = answers
  if (record || !street || !geometry) return []
  const advice: Advice[] = []
  const line = lineOf(street)
  if (line) {
    const metres = distanceToLine(centrePoint(geometry), line)
    const isNear = metres <= nearMetres
    const away = `${Math.round(metres)} metres from the middle of ${street.street_descriptor}`
    advice.push({ kind: isNear ? 'fine' : 'warning', title: `The works are ${away}`, step: 'location' })
  }
  if (answers.road_category === '9') {
    const text = 'The authority gives no permits for it. A private street notice may be what is needed.'
    advice.push({ kind: 'warning', title: 'This street is private', text, step: 'location' })
  }
  return advice
}

function hoursAdvice(draft: ApplicationDraft, body: UnfinishedBody): Advice[] {
  if (isUnderAct(draft)) return []
  const { street, permit_asds } = draft.answers
  const all = street?.additional_special_designations_response ?? []
  if (!all.some(isTrafficSensitive)) return []
  const isSelected = permit_asds.some((place) => {
    const designation = all[Number(place)]
    return designation !== undefined && isTrafficSensitive(designation)
  })
  const minutes = minutesInSensitiveTime(sensitiveDaysOf(draft, body))
  const advice: Advice[] = []
  if (permit_asds.length > 0 && !isSelected) {
    const text = 'You selected none of its traffic-sensitive designations. Select those that the works affect.'
    advice.push({ kind: 'warning', title: 'The street is traffic-sensitive', text, step: 'designations' })
  }
  if (minutes === 0)
    return [...advice, { kind: 'fine', title: 'No hours fall in traffic-sensitive time', step: 'designations' }]
  const title = `${hoursWords(minutes)} fall in traffic-sensitive time`
  const text = 'The authority may ask for other hours, or for a condition that limits them.'
  return [...advice, { kind: 'warning', title, text, step: 'designations' }]
}

function conditionAdvice(draft: ApplicationDraft): Advice[] {
  if (isUnderAct(draft)) return []
  const { answers } = draft
  const step = 'conditions'
  const missing = conditionSuggestions(circumstancesOf(draft)).filter(
    ({ condition, isUsual }) => isUsual && !answers.permit_conditions.includes(condition),
  )
  const bare = answers.permit_conditions.filter(
    (condition) => detailExpected[condition] !== null && !answers.condition_details[condition]?.trim(),
  )
  const advice = [
    ...missing.map(({ condition, because }): Advice => {
      return {
        kind: 'warning',
        title: `${conditionWords(condition)} is not among the conditions`,
        text: `${because}.`,
        step,
      }
    }),
    ...bare.map((condition): Advice => {
      const text = `Authorities expect: ${detailExpected[condition]}.`
      return { kind: 'warning', title: `${conditionWords(condition)} has no details`, text, step }
    }),
  ]
  if (advice.length > 0) return advice
  return [
    {
      kind: 'fine',
      title: `${countWords(answers.permit_conditions.length, 'condition')}, with the details expected`,
      step,
    },
  ]
}

/** The same application again is refused again. */
function refusalAdvice(draft: ApplicationDraft): Advice[] {
  const refused = draft.record?.refusal
  if (!refused?.before) return []
  const changed = changedSteps(draft)
  const titles = changed.map((name) => stepFacts(name).title.toLowerCase())
  const isOnlyDates = changed.every((name) => name === 'timings' || name === 'early-start')
  return isOnlyDates
    ? [
        {
          kind: 'warning',
          title:
            changed.length === 0
              ? 'Nothing has changed since it was refused'
              : 'Only the dates have changed since it was refused',
          text: `${refused.permit} was refused: ${[...refused.reasons, refused.comments].filter(Boolean).join('; ')}.`,
          step: 'conditions',
        },
      ]
    : [{ kind: 'fine', title: `Changed since it was refused: ${titles.join(', ')}`, step: 'start' }]
}

function fileAdvice({ answers }: ApplicationDraft): Advice[] {
  if (answers.traffic_management_plan !== 'yes') return []
  const hasFile = answers.file_ids.length > 0
  return hasFile
    ? [{ kind: 'fine', title: 'A file is added for the traffic management plan', step: 'files' }]
    : [{ kind: 'warning', title: 'You have a traffic management plan but no file is added', step: 'files' }]
}

function isLater(time: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instantOf(time), now) > 0
}
