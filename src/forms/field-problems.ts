/** A problem with one question. RuleProblem of domain/rules fits; problems of form only (an unreal date) name no rule. */
export interface FormProblem {
  readonly field: string
  readonly message: string
  readonly rule?: string
}

/** A question as it stands on the page. */
export interface PageField {
  readonly name: string
  /** Id of its first input, where a link of the error summary goes. */
  readonly inputId: string
}

/** Server paths use brackets for list items; names of questions use dots. */
export function fieldName(path: string): string {
  return path.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^\./, '')
}

export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name.replaceAll('.', '-')}`
}

/** The question a problem belongs to: itself, or the nearest one around it that is on the page. */
function questionOf(path: string, fields: readonly PageField[]): PageField | undefined {
  for (let name = fieldName(path); name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const found = fields.find((field) => field.name === name)
    if (found) return found
  }
  return undefined
}

interface Placed {
  /** First problem of each question, by its name, for the message beside the input. */
  readonly byField: ReadonlyMap<string, string>
  /** For the summary, in the order of the page; what belongs to no question comes last and has no link. */
  readonly inOrder: readonly { readonly message: string; readonly inputId?: string }[]
}

/**
 * Puts problems on the questions of a page.
 *
 * @param fields   the questions in page order
 * @param rest     problems of the whole form
 * @param stranger words for a problem whose question is not on this page
 */
export function placeProblems(
  problems: readonly FormProblem[],
  fields: readonly PageField[],
  rest: readonly string[] = [],
  stranger: (message: string) => string = (message) => message,
): Placed {
  const byField = new Map<string, string>()
  const strangers: string[] = []
  for (const problem of problems) {
    const question = questionOf(problem.field, fields)
    if (!question) strangers.push(stranger(problem.message))
    else if (!byField.has(question.name)) byField.set(question.name, problem.message)
  }
  const known = fields.flatMap((field) => {
    const message = byField.get(field.name)
    return message === undefined ? [] : [{ message, inputId: field.inputId }]
  })
  const unknown = [...new Set([...strangers, ...rest])].map((message) => ({ message }))
  return { byField, inOrder: [...known, ...unknown] }
}
