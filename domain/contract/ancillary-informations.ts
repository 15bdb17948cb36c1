import type * as shapes from './ancillary-informations.shapes.ts'
import { endpoint } from './endpoint.ts'

const onPermit = '/works/:workReferenceNumber/permits/:permitReferenceNumber/ancillary-informations'
const changes = ['ancillary-informations', 'permits', 'works', 'history'] as const

export const addAncillaryInformation = endpoint<typeof shapes.addAncillaryInformation>('work', 'POST', onPermit, {
  summary: 'Add signals, welfare or a compound that belong to the works of a permit',
  capability: 'ancillary-informations',
  access: { Planner: 'member', Contractor: 'member' },
  member: 'promoter',
  workstream: 'write',
  success: 201,
  changes,
  rules: ['BR-PERMIT-94', 'BR-GEN-31', 'BR-GEN-77'],
})

export const getAncillaryInformation = endpoint<typeof shapes.getAncillaryInformation>(
  'work',
  'GET',
  `${onPermit}/:ancillaryInformationReferenceNumber`,
  {
    summary: 'One item of ancillary information',
    capability: 'ancillary-informations',
    access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
    success: 200,
    rules: ['BR-ROLE-47'],
  },
)

export const removeAncillaryInformation = endpoint<typeof shapes.removeAncillaryInformation>(
  'work',
  'PUT',
  `${onPermit}/:ancillaryInformationReferenceNumber/remove`,
  {
    summary: 'Mark an item of ancillary information as removed',
    capability: 'ancillary-informations',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 200,
    changes,
    rules: ['BR-PERMIT-94'],
  },
)
