/** What the server says no with. Thrown anywhere, answered in one place (answer-errors.ts). */
import type { RuleProblem } from '../../domain/rules/rule-broken.ts'

/** A field that a client has to put right; `rule` when a numbered rule is behind it. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
  readonly rule?: string
}

export class Refusal extends Error {
  readonly status: number
  readonly fields: readonly FieldProblem[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    more: { fields?: readonly FieldProblem[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.status = status
    this.fields = more.fields ?? []
    this.headers = more.headers ?? {}
  }
}

/** Bad or expired token, or wrong credentials (BR-GEN-97). */
export const authenticationFailed = () => new Refusal(401, 'Authentication failed')

/** Role, organisation, contract or workstream refuses (BR-GEN-97, BR-ROLE-44). */
export const accessRestricted = () => new Refusal(401, 'Access restricted')

export const notFound = (what: string) => new Refusal(404, `${what} was not found`)

/** Fields that are not what the contract or a rule asks for. */
export const invalid = (fields: readonly FieldProblem[]) => new Refusal(400, 'Validation failed', { fields })

/** The record is in a state that does not allow it, or already exists. */
export const conflict = (message: string, fields: readonly FieldProblem[] = []) => new Refusal(409, message, { fields })

/** Throws {@link invalid} when a rule found problems. */
export function refuseProblems(problems: readonly RuleProblem[]): void {
  if (problems.length > 0) throw invalid(problems)
}

/** Throws {@link conflict} with the rule's own sentence when a move is not open. */
export function refuseMove<A extends { readonly yes: true } | { readonly no: string; readonly rule: string }>(
  answer: A,
): asserts answer is Extract<A, { readonly yes: true }> {
  if ('no' in answer) throw conflict(answer.no, [{ field: '', message: answer.no, rule: answer.rule }])
}
