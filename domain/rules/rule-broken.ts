/** What is wrong with one field, in words for the person who filled it in, and the rule that says so. */
export type RuleProblem = { readonly field: string; readonly message: string; readonly rule: string }

/** Something asked for that a business rule forbids: the server answers with it, a form shows it. */
export class RuleBroken extends Error {
  readonly rule: string
  readonly fields: readonly RuleProblem[]

  constructor(says: string, rule: string, fields: readonly RuleProblem[] = []) {
    super(says)
    this.name = 'RuleBroken'
    this.rule = rule
    this.fields = fields
  }
}

/** Throws a RuleBroken that carries every problem, when there is one; its message is the first problem's. */
export function refuseIf(problems: readonly RuleProblem[]): void {
  const [first] = problems
  if (first) throw new RuleBroken(first.message, first.rule, problems)
}
