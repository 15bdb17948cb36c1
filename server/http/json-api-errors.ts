import type { FastifyReply, FastifyRequest } from 'fastify'
import { faultOf } from './answer-errors.ts'

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
