import { endpoint } from './endpoint.ts'
import type * as shapes from './files.shapes.ts'

const anyoneOfOwn = {
  capability: 'files',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member', Admin: 'member' },
  member: 'own',
} as const
const filesList = {
  capability: 'files',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-GEN-58'],
} as const

export const uploadFile = endpoint<typeof shapes.uploadFile>('work', 'POST', '/files', {
  ...anyoneOfOwn,
  summary: 'Upload one file, to be named in a later request',
  multipart: true,
  success: 201,
  rules: ['BR-GEN-50', 'BR-GEN-53', 'BR-GEN-58', 'BR-GEN-59'],
})

export const getFile = endpoint<typeof shapes.getFile>('work', 'GET', '/files/:fileId', {
  summary: 'The bytes of a file, once it is known to be safe',
  capability: 'files',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'allowed', Admin: 'member' },
  member: 'promoter',
  workstream: 'read',
  binary: 'application/octet-stream',
  success: 200,
  rules: ['BR-GEN-54', 'BR-ROLE-49'],
})

export const deleteFile = endpoint<typeof shapes.deleteFile>('work', 'DELETE', '/files/:fileId', {
  ...anyoneOfOwn,
  summary: 'Delete a file of my organisation that no record names yet',
  success: 204,
  rules: ['BR-GEN-55'],
})

export const addFilesToWork = endpoint<typeof shapes.addFilesToWork>(
  'work',
  'POST',
  '/works/:workReferenceNumber/files',
  {
    summary: 'Add uploaded files to a works record',
    capability: 'files',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'either',
    workstream: 'write',
    success: 201,
    changes: ['files', 'works', 'history'],
    rules: ['BR-GEN-51', 'BR-GEN-52', 'BR-GEN-53'],
  },
)

export const listWorkFiles = endpoint<typeof shapes.listWorkFiles>('reporting', 'GET', '/works/files', {
  ...filesList,
  summary: 'Files on a works record',
})

export const listPermitFiles = endpoint<typeof shapes.listPermitFiles>('reporting', 'GET', '/permits/files', {
  ...filesList,
  summary: 'Files on a permit',
})
