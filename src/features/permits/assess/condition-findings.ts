/** The conditions of an application as an officer doubts them: is each there that one would expect, and does it say enough? */
import { permitConditionTypes, type PermitConditionType } from '../../../../domain/contract/enums/permits.ts'
import { permitConditionTypeLabels, trafficManagementTypeLabels } from '../../../../domain/labels/permits.ts'
import { label } from '../../../../domain/labels/words.ts'
import { completeConditions } from '../../../../domain/rules/complete-conditions.ts'
import { detailExpected, isMandatory, suggestedConditions } from '../../../../domain/rules/conditions.ts'
import type { Permit } from '../use-permit.ts'

export interface ConditionFinding {
  readonly condition: string
  readonly name: string
  /** What the promoter wrote with it. */
  readonly comment: string
  readonly standing: 'mandatory' | 'present' | 'bare' | 'missing'
  /** Why it is doubted; empty where it is not. */
  readonly because: string
}

type Asked = Pick<Permit, 'permit_conditions' | 'traffic_management_type' | 'is_ttro_required' | 'work_type'>

/** @param minutesInSensitiveTime  of the proposed hours; with any, a limit on days and hours is expected */
export function conditionFindings(permit: Asked, minutesInSensitiveTime: number): ConditionFinding[] {
  // HS2 highway works carry no conditions (BR-COND-04)
  if (permit.work_type === 'hs2_highway_works') return []
  const given = permit.permit_conditions ?? []
  const present = given.map(({ condition, comment }) => presentFinding(condition, comment?.trim() ?? ''))
  const missing = expected(permit, minutesInSensitiveTime).filter(
    ([code]) => !given.some(({ condition }) => condition === code),
  )
  return [...present, ...missing.map(([condition, because]) => missingFinding(condition, because))].sort((a, b) =>
    a.condition.localeCompare(b.condition),
  )
}

function presentFinding(condition: string, comment: string): ConditionFinding {
  const code = permitConditionTypes.find((known) => known === condition)
  const name = label(permitConditionTypeLabels, condition)
  if (code && isMandatory(code)) return { condition, name, comment, standing: 'mandatory', because: '' }
  const wanted = code ? detailExpected[code] : null
  if (wanted && !comment) return { condition, name, comment, standing: 'bare', because: `It should say ${wanted}` }
  return { condition, name, comment, standing: 'present', because: '' }
}

function missingFinding(condition: PermitConditionType, because: string): ConditionFinding {
  return { condition, name: label(permitConditionTypeLabels, condition), comment: '', standing: 'missing', because }
}

/** Codes that one would expect, each with its reason: those of every permit, the habits of the trade, and a limit on hours. */
function expected(permit: Asked, minutesInSensitiveTime: number): [PermitConditionType, string][] {
  const always = completeConditions([], { work_type: 'planned' }).map(
    ({ condition }): [PermitConditionType, string] => [condition, 'Every permit carries it'],
  )
  const suggested = suggestedConditions(permit).map(({ condition }): [PermitConditionType, string] => [
    condition,
    condition === 'NCT07a'
      ? 'Usual with a temporary traffic order'
      : `Usual with ${label(trafficManagementTypeLabels, permit.traffic_management_type).toLowerCase()}`,
  ])
  const hours: [PermitConditionType, string][] =
    minutesInSensitiveTime > 0 ? [['NCT02a', 'Usual where works fall in traffic-sensitive time']] : []
  return [...always, ...suggested, ...hours]
}

/** The finding, as a heading says it. */
export function conditionsHeading(findings: readonly ConditionFinding[]): string {
  const count = (standing: ConditionFinding['standing']) => findings.filter((each) => each.standing === standing).length
  const [missing, bare] = [count('missing'), count('bare')]
  if (findings.length === 0) return 'Conditions: these works carry none'
  const doubts = [missing > 0 ? `${missing} missing` : '', bare > 0 ? `${bare} without details` : '']
  return `Conditions: ${doubts.filter(Boolean).join(', ') || 'none is missing'}`
}
