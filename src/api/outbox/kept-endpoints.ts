/** The one list of what may wait on the device for a connection, by `METHOD /path` of its declaration. */
import { addAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import { createComment } from '../../../domain/contract/comments.ts'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { addFilesToWork } from '../../../domain/contract/files.ts'
import { issueFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import { updateTrafficManagement } from '../../../domain/contract/permit-follow-ups.ts'
import { createSection81 } from '../../../domain/contract/section-81s.ts'
import {
  addReinstatement,
  createSite,
  setExcavationCarriedOut,
  setFinalReinstatement,
} from '../../../domain/contract/sites.ts'
import { startWork, stopWork } from '../../../domain/contract/works.ts'

type AnyEndpoint = Endpoint<never> | Endpoint

const goByThemselves: readonly AnyEndpoint[] = [
  createComment,
  startWork,
  stopWork,
  updateTrafficManagement,
  setExcavationCarriedOut,
  setFinalReinstatement,
  addFilesToWork,
  recordInspection,
  createSite,
  addReinstatement,
  createSection81,
  addAncillaryInformation,
]

/** A penalty is never given by a device on its own: back online, its officer is asked again. */
const askAgain: readonly AnyEndpoint[] = [issueFpn]

export const endpointKey = ({ method, path }: AnyEndpoint) => `${method} ${path}`

export function keptEndpoint(key: string): AnyEndpoint | undefined {
  return [...goByThemselves, ...askAgain].find((endpoint) => endpointKey(endpoint) === key)
}

export function mayBeKept(endpoint: AnyEndpoint): boolean {
  return keptEndpoint(endpointKey(endpoint)) !== undefined
}

export function asksAgain(endpoint: AnyEndpoint): boolean {
  return askAgain.includes(endpoint)
}
