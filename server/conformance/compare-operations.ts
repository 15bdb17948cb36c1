/** One operation as this server publishes it beside the same one in the contract. */
import type { Operation } from './contract-documents.ts'
import { flatSchema, type SchemaPart } from './flat-schema.ts'

type Schemas = Readonly<Record<string, SchemaPart>>

/** What is said of one field: whether it is required, and its type or its values. */
interface Said {
  readonly need: 'required' | 'optional'
  readonly type: string
}

/**
 * Every difference of parameter, field, requiredness, type, enum value, media type and success status, each one line that
 * begins with where it is. Fields inside an object that the contract leaves open, like a geometry, are ours to describe.
 */
export function operationDifferences(ours: Operation, theirs: Operation, schemas: Schemas = {}): string[] {
  const [success, ...others] = successesOf(ours)
  if (!success || others.length > 0) throw new Error('an operation of ours has one success')
  const known = successesOf(theirs)
  if (!known.includes(success)) return [`answer: ${success} here, ${known.join(' or ')} in the contract`]
  return [
    ...lineDifferences(parameterLines(ours, {}), parameterLines(theirs, schemas)),
    ...mediaDifferences('body', ours.requestBody, theirs.requestBody),
    ...mediaDifferences('answer', ours.responses[success], theirs.responses[success]),
    ...partDifferences('body', jsonOf(ours.requestBody), jsonOf(theirs.requestBody), schemas),
    ...partDifferences('answer', jsonOf(ours.responses[success]), jsonOf(theirs.responses[success]), schemas),
  ]
}

const successesOf = ({ responses }: Operation) => Object.keys(responses).filter((status) => status.startsWith('2'))

type Content = Operation['requestBody']
const jsonOf = (content: Content) => content?.content?.['application/json']?.schema

function mediaDifferences(place: string, ours: Content, theirs: Content): string[] {
  const [here, there] = [ours, theirs].map(
    (side) =>
      Object.keys(side?.content ?? {})
        .sort()
        .join(', ') || 'none',
  )
  return here === there ? [] : [`${place}: media type ${here} here, ${there} in the contract`]
}

function parameterLines({ parameters = [] }: Operation, schemas: Schemas): string[] {
  return parameters
    .filter((parameter) => parameter.in !== 'header')
    .flatMap(({ name, in: place, required, schema }) => linesOf(`${place} ${name}`, schema, required === true, schemas))
}

function partDifferences(
  place: string,
  ours: SchemaPart | undefined,
  theirs: SchemaPart | undefined,
  schemas: Schemas,
) {
  const there = theirs ? linesOf(place, theirs, true, schemas) : []
  const here = ours ? linesOf(place, ours, true, {}) : []
  return lineDifferences(asDetailedAs(there, here), there)
}

/** The flat lines of a schema under a name of its own, so that the whole is compared like a field. */
function linesOf(name: string, schema: SchemaPart, isRequired: boolean, schemas: Schemas): string[] {
  return flatSchema({ type: 'object', properties: { [name]: schema }, required: isRequired ? [name] : [] }, schemas)
}

function asDetailedAs(theirs: readonly string[], ours: readonly string[]): string[] {
  const fields = readLines(theirs)
  const isOpen = (field: string) =>
    fields.get(field)?.some(({ type }) => type === 'object') === true &&
    !theirs.some((line) => line.startsWith(`${field}.`))
  return ours.filter((line) => {
    const parts = nameOf(line).split('.')
    return !parts.some((_, at) => at > 0 && isOpen(parts.slice(0, at).join('.')))
  })
}

const nameOf = (line: string) => line.split(/\??: /)[0] ?? ''

function readLines(lines: readonly string[]): Map<string, Said[]> {
  const fields = new Map<string, Said[]>()
  for (const line of lines) {
    const name = nameOf(line)
    const said: Said = {
      need: line.startsWith(`${name}?: `) ? 'optional' : 'required',
      type: line.slice(line.indexOf(': ', name.length) + 2),
    }
    fields.set(name, [...(fields.get(name) ?? []), said])
  }
  return fields
}

function lineDifferences(ours: readonly string[], theirs: readonly string[]): string[] {
  const [here, there] = [readLines(ours), readLines(theirs)]
  const names = [...new Set([...there.keys(), ...here.keys()])]
  return names.flatMap((name) => fieldDifference(name, here.get(name), there.get(name)))
}

function fieldDifference(name: string, ours: Said[] | undefined, theirs: Said[] | undefined): string[] {
  if (!theirs) return [`${name}: not in the contract`]
  if (!ours) return [`${name}: missing here (${wordsOf(theirs)})`]
  if (wordsOf(ours) === wordsOf(theirs)) return []
  const [mine, known] = [valuesOf(ours), valuesOf(theirs)]
  const isValues = mine.length > 1 && known.length > 1
  const more = mine.filter((value) => !known.includes(value))
  const less = known.filter((value) => !mine.includes(value))
  if (!isValues || more.length + less.length === 0) {
    return [`${name}: ${wordsOf(ours)} here, ${wordsOf(theirs)} in the contract`]
  }
  return [`${name}: ${[...more.map((value) => `+${value}`), ...less.map((value) => `-${value}`)].join(' ')}`]
}

const wordsOf = (said: readonly Said[]) => [...new Set(said.map(({ need, type }) => `${need} ${type}`))].join(' or ')

const valuesOf = (said: readonly Said[]) => said.flatMap(({ type }) => type.split('|'))
