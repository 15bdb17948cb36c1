import type { ReinstatementStatus, ReinstatementType } from '../contract/enums/reinstatements.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-REIN-50 */
export const reinstatementTypeLabels: Labels<ReinstatementType> = {
  excavation: 'Excavation',
  bar_holes: 'Bar holes',
  core_holes: 'Core holes',
  pole_testing: 'Pole testing',
}

/** BR-REIN-51 */
export const reinstatementStatusLabels: Labels<ReinstatementStatus> = { interim: 'Interim', permanent: 'Permanent' }

const reinstatementColours: Readonly<Record<ReinstatementStatus, TagColour>> = {
  interim: 'yellow',
  permanent: 'green',
}

/** The tag colour of the status of a reinstatement. */
export const reinstatementStatusColour = (value: string) => colourFrom(reinstatementColours, value)
