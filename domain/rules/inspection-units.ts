import { distanceApart } from '../distance-apart.ts'
import type { Geometry } from '../geometry.ts'
import { countWorkingDays } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** One excavation of the works, as its site describes it. */
export type Excavation = {
  /** metres along the street */
  readonly length: number
  /** metres, EPSG:27700 */
  readonly place: Geometry
  /** the day of its first reinstatement */
  readonly on: Temporal.PlainDate
}

/** The measures of a unit of inspection (BR-PERMIT-91). */
const unitMetres = 200
const groupMetresApart = 500
const groupWorkingDays = 10
const groupSize = 5
const groupSizeOfServices = 10

/** The kinds of works that lay or mend service pipes and lines, whose groups may be larger (BR-PERMIT-91; which is ours to say). */
export const serviceActivities: readonly string[] = ['new_service_connection', 'disconnection_or_alteration_of_supply']

/**
 * Units of inspection that excavations of one works record come to (BR-PERMIT-91). An excavation over 200 metres is a unit
 * for every 200 metres or part. Shorter ones are gathered: a group is one unit while it has at most 5 (10 for services),
 * within 10 working days from its first, all within 500 metres of each other and 200 metres in all.
 *
 * The law does not say how to gather: here each joins the first group that has room, in the order of their days.
 */
export function countInspectionUnits(
  excavations: readonly Excavation[],
  context: { readonly areServices: boolean; readonly holidays: Holidays },
): number {
  const inOrder = excavations.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  const groups: Excavation[][] = []
  let units = 0
  for (const excavation of inOrder) {
    if (excavation.length > unitMetres) {
      units += Math.ceil(excavation.length / unitMetres)
      continue
    }
    const group = groups.find((candidate) => hasRoomFor(candidate, excavation, context))
    if (group) group.push(excavation)
    else groups.push([excavation])
  }
  return units + groups.length
}

function hasRoomFor(
  group: readonly Excavation[],
  excavation: Excavation,
  { areServices, holidays }: { readonly areServices: boolean; readonly holidays: Holidays },
): boolean {
  const [first] = group
  if (!first || group.length >= (areServices ? groupSizeOfServices : groupSize)) return false
  const metres = group.reduce((sum, member) => sum + centimetres(member.length), centimetres(excavation.length))
  return (
    metres <= centimetres(unitMetres) &&
    // the first day is one of the ten
    countWorkingDays(first.on, excavation.on, holidays) <= groupWorkingDays &&
    group.every((member) => distanceApart(member.place, excavation.place) <= groupMetresApart)
  )
}

/** Lengths have two decimals; added up as whole numbers they stay exact. */
const centimetres = (metres: number) => Math.round(metres * 100)

/** What the units of a works record depend on (BR-PERMIT-90). */
export type UnitsOfWorks = {
  readonly sites: readonly { readonly isSubsumed: boolean; readonly excavation: Excavation | null }[]
  /** the works have stopped, and the units are counted from the excavations */
  readonly areStopped: boolean
  /** units that earlier stops of these works have counted */
  readonly countedBefore: number
}

/**
 * Units of inspection of a works record: none before its first site, 1 from then on, 0 when all of its sites are subsumed, and
 * what the excavations come to once works have stopped (BR-PERMIT-90). Holes and poles are no excavations: works that have
 * nothing else keep their 1. Works that go on after an earlier stop keep what that counted.
 */
export function inspectionUnits(
  { sites, areStopped, countedBefore }: UnitsOfWorks,
  context: { readonly areServices: boolean; readonly holidays: Holidays },
): number | null {
  if (sites.length === 0) return null
  const standing = sites.filter((site) => !site.isSubsumed)
  if (standing.length === 0) return 0
  const excavations = standing.flatMap(({ excavation }) => (excavation ? [excavation] : []))
  if (!areStopped || excavations.length === 0) return Math.max(1, countedBefore)
  return countInspectionUnits(excavations, context)
}

/** The first of April that begins the financial year of a day: yearly totals of units are kept by it (BR-PBI-03). */
export function financialYearStart(on: Temporal.PlainDate): Temporal.PlainDate {
  const april = Temporal.PlainDate.from({ year: on.year, month: 4, day: 1 })
  return Temporal.PlainDate.compare(on, april) < 0 ? april.subtract({ years: 1 }) : april
}
