/** Street Manager's API as an integrator calls it: with a token, over HTTP. Journeys begin from records made here. */
import { fillPath, type AnswerOf, type Endpoint } from '../domain/contract/endpoint.ts'
import { authenticate } from '../domain/contract/authentication.ts'
import { searchOf, type Input } from '../src/api/call.ts'

export const password = 'Sandbox-2026'

export class ApiClient {
  readonly #url: string
  readonly #token: string

  private constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  static async signIn(url: string, email: string): Promise<ApiClient> {
    const anonymous = new ApiClient(url, '')
    const { idToken } = await anonymous.call(authenticate, { body: { emailAddress: email, password } })
    return new ApiClient(url, idToken ?? '')
  }

  async call<E extends Endpoint<never> | Endpoint>(endpoint: E, input: Input<E>): Promise<AnswerOf<E>> {
    const { params, query, body } = input as { params?: Record<string, string>; query?: object; body?: unknown }
    const response = await fetch(this.#url + fillPath(endpoint as Endpoint, params) + searchOf(query), {
      method: endpoint.method,
      headers: { token: this.#token, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${endpoint.method} ${endpoint.path} answered ${response.status}: ${text}`)
    return (text ? JSON.parse(text) : undefined) as AnswerOf<E>
  }
}
