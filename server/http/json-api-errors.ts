import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerError, faultOf } from './answer-errors.ts'

export const jsonApiType = 'application/vnd.api+json'

/** Refusals of the Ctrl Hub API: one error for each field at fault, or one for all (BR-GOV-16). */
export function answerJsonApiError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, message, fields, headers } = faultOf(error, request)
  const errors =
    fields.length > 0
      ? fields.map(({ field, message: detail }) => ({
          status: String(status),
          title: message,
          detail: field === '' ? detail : `${field}: ${detail}`,
        }))
      : [{ status: String(status), title: message, detail: message }]
  reply
    .headers(headers)
    .code(status)
    .type(jsonApiType)
    .send({ errors, jsonapi: { version: '1.0' } })
}

/** What no route was found for, since its path could not be read: in the shape of the API that it would have been of. */
export function answerUnreadPath(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = request.url.startsWith('/v3/') ? answerJsonApiError : answerError
  answer(error, request, reply)
}
