import { endpoint } from './endpoint.ts'
import type * as shapes from './comments.shapes.ts'

const eitherSideWrites = {
  capability: 'comments',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
  member: 'either',
  workstream: 'write',
  success: 201,
  changes: ['comments', 'works', 'history'],
} as const

export const createComment = endpoint<typeof shapes.createComment>(
  'work',
  'POST',
  '/works/:workReferenceNumber/comments',
  {
    ...eitherSideWrites,
    summary: 'Add a comment to a works record',
    rules: ['BR-WORK-06', 'BR-WORK-07'],
  },
)

export const getComment = endpoint<typeof shapes.getComment>(
  'work',
  'GET',
  '/works/:workReferenceNumber/comments/:commentReferenceNumber',
  {
    summary: 'One comment',
    capability: 'comments',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'allowed' },
    member: 'promoter',
    workstream: 'read',
    success: 200,
    rules: ['BR-WORK-07', 'BR-ROLE-49'],
  },
)

export const markCommentRead = endpoint<typeof shapes.markCommentRead>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/comments/:commentReferenceNumber/read',
  { ...eitherSideWrites, summary: 'Mark a comment as read by the organisation it was sent to', rules: ['BR-WORK-08'] },
)

export const listComments = endpoint<typeof shapes.listComments>('reporting', 'GET', '/comments', {
  summary: 'Comments on the works of my organisation',
  capability: 'comments',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-WORK-07', 'BR-ROLE-13', 'BR-ROLE-24'],
})
