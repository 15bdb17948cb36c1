import { doneElsewhere } from '../../domain/contract/pass-through.ts'

/** What went wrong with a call, in the terms that a screen needs. `elsewhere`: it is done in the Street Manager behind the server. */
export type Trouble =
  | 'elsewhere'
  | 'refused'
  | 'signed_out'
  | 'restricted'
  | 'not_found'
  | 'changed'
  | 'busy'
  | 'offline'
  | 'server'

export interface FieldProblem {
  readonly field: string
  readonly message: string
  readonly rule?: string
}

export class ApiError extends Error {
  readonly kind: Trouble
  /** HTTP status; 0 when there was no answer at all. */
  readonly status: number
  readonly fields: readonly FieldProblem[]
  /** What to quote when asking for help. */
  readonly requestId: string | undefined
  /** Seconds to wait before trying again, when the server said so. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    kind: Trouble,
    message: string,
    more: {
      status?: number
      fields?: readonly FieldProblem[]
      requestId?: string | undefined
      retryAfterSeconds?: number | undefined
    } = {},
  ) {
    super(message)
    this.kind = kind
    this.status = more.status ?? 0
    this.fields = more.fields ?? []
    this.requestId = more.requestId
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}

/** The one place that turns an answer that is not a success into words (BR-GEN-97). */
export async function errorFrom(response: Response): Promise<ApiError> {
  const body = await readBody(response)
  const retryAfter = Number(response.headers.get('retry-after'))
  return new ApiError(kindOf(response.status, body.message), body.message || response.statusText, {
    status: response.status,
    fields: body.error?.fields ?? [],
    requestId: body.error?.request_id,
    retryAfterSeconds: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
  })
}

interface ErrorBody {
  message: string
  error?: { fields?: FieldProblem[]; request_id?: string }
}

async function readBody(response: Response): Promise<ErrorBody> {
  try {
    const body: unknown = await response.json()
    if (typeof body === 'object' && body !== null && 'message' in body) return body as ErrorBody
  } catch {
    // a gateway's page rather than our own answer: the status alone has to do
  }
  return { message: '' }
}

function kindOf(status: number, message: string): Trouble {
  if (status === 401) return message === 'Access restricted' ? 'restricted' : 'signed_out'
  if (status === 404) return message === doneElsewhere ? 'elsewhere' : 'not_found'
  if (status === 409) return 'changed'
  if (status === 429) return 'busy'
  if (status >= 500) return 'server'
  return 'refused'
}

/** No answer came: the connection, not the request, is at fault. */
export const connectionLost = () => new ApiError('offline', 'There is no connection')

/** Whether an error is the connection's fault. */
export const isOffline = (error: unknown) => error instanceof ApiError && error.kind === 'offline'
