import type { Section58Duration, Section58Extent, Section58Status } from '../contract/enums/section-58s.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-LBL-04 */
export const section58StatusLabels: Labels<Section58Status> = {
  proposed: 'Proposed',
  in_force: 'In force',
  cancelled: 'Cancelled',
  closed: 'Closed',
}

/** BR-LBL-05 */
export const section58DurationLabels: Labels<Section58Duration> = {
  six_months: '6 months',
  one_year: '1 year',
  two_years: '2 years',
  three_years: '3 years',
}

/** BR-LBL-06 */
export const section58ExtentLabels: Labels<Section58Extent> = {
  whole_road: 'Whole road',
  part_of_the_road: 'Part of the road',
}

const section58Colours: Readonly<Record<Section58Status, TagColour>> = {
  proposed: 'yellow',
  in_force: 'red',
  closed: 'grey',
  cancelled: 'grey',
}

/** The tag colour of the status of a Section 58. */
export const section58StatusColour = (value: string) => colourFrom(section58Colours, value)
