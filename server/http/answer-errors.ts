import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isConnectionLost } from '../store/connection-lost.ts'
import { RuleBroken } from '../../domain/rules/rule-broken.ts'
import { Refusal, type FieldProblem } from './refusals.ts'

interface ErrorBody {
  message: string
  error: { status: number; fields?: readonly FieldProblem[]; request_id: string }
}

/** Street Manager's error shape (BR-GEN-97) with the fields at fault and a reference to quote. */
function errorBody(
  request: FastifyRequest,
  status: number,
  message: string,
  fields: readonly FieldProblem[],
): ErrorBody {
  return { message, error: { status, ...(fields.length > 0 ? { fields } : {}), request_id: request.id } }
}

interface Fault {
  readonly status: number
  readonly message: string
  readonly fields: readonly FieldProblem[]
  readonly headers: Readonly<Record<string, string>>
}

/** The one place where an error becomes an answer: refusals are told, anything else is logged whole and told short. */
export function faultOf(error: unknown, request: FastifyRequest): Fault {
  if (error instanceof Refusal) return error
  if (error instanceof RuleBroken) return { status: 400, message: error.message, fields: error.fields, headers: {} }
  const refused = clientFault(error)
  if (refused) return { ...refused, headers: {} }
  request.log.error({ err: error }, 'the server failed')
  if (isConnectionLost(error)) return unreachable
  return { status: 500, message: 'Something went wrong on the server. Nothing was stored', fields: [], headers: {} }
}

/** A write may be sent again with the same Idempotency-Key: it is done once, whether or not this one was. */
const unreachable: Fault = {
  status: 503,
  message: 'The database cannot be reached just now. Try again in a few seconds',
  fields: [],
  headers: { 'retry-after': '5' },
}

/** {@link faultOf} in Street Manager's shape. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, message, fields, headers } = faultOf(error, request)
  // a file that fails before its first byte has said by then that it is one
  if (status >= 500) reply.removeHeader('content-disposition').type('application/json; charset=utf-8')
  reply.headers(headers)
  reply.code(status).send(errorBody(request, status, message, fields))
}

export function answerUnknownPath(request: FastifyRequest, reply: FastifyReply): void {
  reply
    .code(404)
    .send(errorBody(request, 404, `There is nothing at ${request.method} ${request.url.split('?')[0]}`, []))
}

/** What the HTTP layer refuses by itself, before a route is reached. */
const faultsByCode: Readonly<Record<string, { status: number; message: string; field?: string }>> = {
  FST_ERR_BAD_URL: { status: 400, message: 'The path could not be read' },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, message: 'The path is too long' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, message: 'The body is not valid JSON', field: 'body' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, message: 'The body is empty', field: 'body' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, message: 'The request is too large', field: 'body' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    message: 'The length given does not match the body',
    field: 'body',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    message: 'Send JSON, or multipart/form-data for a file',
    field: 'body',
  },
  FST_REQ_FILE_TOO_LARGE: { status: 413, message: 'The file must be 10 MB or smaller', field: 'file' },
  FST_FILES_LIMIT: { status: 400, message: 'Send one file at a time', field: 'file' },
  FST_PARTS_LIMIT: { status: 400, message: 'Send one file at a time', field: 'file' },
  FST_FIELDS_LIMIT: { status: 400, message: 'Send one file and no more fields than the contract has', field: 'file' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { status: 415, message: 'Send the file as multipart/form-data', field: 'file' },
}

function clientFault(error: unknown): { status: number; message: string; fields: FieldProblem[] } | undefined {
  const { code, statusCode } = error as FastifyError
  const known = faultsByCode[code]
  if (known) {
    const fields = known.field ? [{ field: known.field, message: known.message }] : []
    return { status: known.status, message: known.message, fields }
  }
  if (statusCode === 429) return { status: 429, message: 'Too many requests. Try again later', fields: [] }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, message: 'The request could not be read', fields: [] }
  }
  return undefined
}
