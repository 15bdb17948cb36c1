/** A comparison that sees nothing would agree with everything: each kind of difference, made on purpose. */
import { describe, expect, it } from 'vitest'
import { compareApis } from './compare-apis.ts'
import { operationDifferences } from './compare-operations.ts'
import type { Operation } from './contract-documents.ts'
import type { SchemaPart } from './flat-schema.ts'

const json = (schema: SchemaPart) => ({ content: { 'application/json': { schema } } })

const schemas: Record<string, SchemaPart> = {
  Status: { type: 'string', enum: ['granted', 'refused'] },
  Site: { type: 'object', properties: { usrn: { type: 'integer' }, place: { type: 'object' } }, required: ['usrn'] },
}

const theirs: Operation = {
  parameters: [
    { name: 'permitReferenceNumber', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'status', in: 'query', schema: { $ref: '#/components/schemas/Status' } },
  ],
  requestBody: json({ $ref: '#/components/schemas/Site' }),
  responses: { 201: json({ type: 'array', items: { $ref: '#/components/schemas/Site' } }), 400: {} },
}

const site = (changes: Record<string, SchemaPart> = {}, required = ['usrn']): SchemaPart => ({
  type: 'object',
  properties: { usrn: { type: 'number' }, place: { type: 'object' }, ...changes },
  required,
})

const ours = (changes: Partial<Operation> = {}): Operation => ({
  parameters: [
    { name: 'permitReferenceNumber', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'status', in: 'query', required: false, schema: { type: 'string', enum: ['refused', 'granted'] } },
  ],
  requestBody: json(site()),
  responses: { 201: json({ type: 'array', items: site() }), default: {} },
  ...changes,
})

const differences = (changes: Partial<Operation>) => operationDifferences(ours(changes), theirs, schemas)

describe('an operation beside the contract', () => {
  it('is the same when only the way of writing it differs', () => {
    expect(differences({})).toEqual([])
  })

  it('may describe what the contract leaves open', () => {
    const place = { type: 'object', properties: { type: { type: 'string' } } }
    expect(differences({ requestBody: json(site({ place })) })).toEqual([])
  })

  it.each<[string, Partial<Operation>, string]>([
    ['another success', { responses: { 200: {} } }, 'answer: 200 here, 201 in the contract'],
    ['a missing field', { requestBody: json({ type: 'object' }) }, 'body.usrn: missing here (required number)'],
    ['a field more', { requestBody: json(site({ town: { type: 'string' } })) }, 'body.town: not in the contract'],
    [
      'a field that is not required',
      { requestBody: json(site({}, [])) },
      'body.usrn: optional number here, required number in the contract',
    ],
    [
      'another type, deep in a list',
      { responses: { 201: json({ type: 'array', items: site({ usrn: { type: 'string' } }) }) } },
      'answer.[].usrn: required string here, required number in the contract',
    ],
    [
      'one thing instead of a list',
      { responses: { 201: json(site()) } },
      'answer: required object here, required array in the contract',
    ],
    [
      'other values',
      { parameters: [{ name: 'status', in: 'query', schema: { type: 'string', enum: ['granted', 'deemed'] } }] },
      'query status: +deemed -refused',
    ],
    ['a missing parameter', { parameters: [] }, 'path permitReferenceNumber: missing here (required string)'],
    [
      'another media type',
      { requestBody: { content: { 'multipart/form-data': {} } } },
      'body: media type multipart/form-data here, application/json in the contract',
    ],
  ])('%s', (_, changes, line) => {
    expect(differences(changes)).toContain(line)
  })
})

describe('an API beside the contract', () => {
  const paths = { '/permits/{permitReferenceNumber}': { put: theirs } }
  const contract = { paths, components: { schemas } }

  it('counts what is declared, and names what is missing from an API that is whole', () => {
    expect(compareApis('work', { paths: {} }, contract)).toEqual({
      api: 'work',
      declared: 0,
      inContract: 1,
      toCome: [],
      differences: [
        { operation: 'PUT /permits/{permitReferenceNumber}', difference: 'missing here', reason: undefined },
      ],
    })
  })

  it('finds an operation that the contract does not have', () => {
    const mine = { paths: { ...paths, '/sites': { get: ours() } } }
    const { declared, differences: found } = compareApis('work', mine, contract)
    expect(declared).toBe(1)
    expect(found).toContainEqual({ operation: 'GET /sites', difference: 'not in the contract', reason: undefined })
  })

  it('gives the reason of a difference that has one', () => {
    const { differences: found } = compareApis('work', { paths: { '/status': { get: ours() } } }, contract)
    expect(found.find(({ operation }) => operation === 'GET /status')?.reason).toMatch(/without a token/)
  })
})
