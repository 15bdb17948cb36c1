import type { FastifyRequest, FastifyServerOptions } from 'fastify'

type LoggerOptions = Exclude<NonNullable<FastifyServerOptions['logger']>, boolean>

/**
 * Lines of JSON that may go to any log service: no address, no path as it was asked (it may name a person or a record), no
 * header, no body. A line is found again by its `reqId`, which every refusal shows as `request_id`.
 */
export function logOptions(level: string, stream?: { write(line: string): void }): LoggerOptions {
  return {
    level,
    ...(stream ? { stream } : {}),
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? 'none' }),
      err: (error: unknown) => whatFailed(error),
    },
  }
}

interface Failure {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly [name: string]: unknown
}

/** What finds the fault. Drivers add the statement's values and PostgreSQL the whole row, with the telephone numbers in it. */
function whatFailed(error: unknown): Failure {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' }
  const { code, table, column, constraint } = error as Error & Record<string, unknown>
  return { type: error.name, message: error.message, stack: error.stack ?? '', code, table, column, constraint }
}
