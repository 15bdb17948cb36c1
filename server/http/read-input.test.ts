import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readPart, readQuery } from './read-input.ts'
import { Refusal } from './refusals.ts'

const shape = z.strictObject({
  text: z.string(),
  count: z.int().check(z.minimum(1)),
  flag: z.boolean(),
  choice: z.nullish(z.enum(['one', 'two'])),
  place: z.nullish(z.tuple([z.number(), z.number()])),
  list: z.nullish(z.array(z.string()).check(z.maxLength(1))),
})
const good = { text: 'a', count: 1, flag: true }

test.each([
  ['text', undefined, 'Is required'],
  ['text', 1, 'Must be text'],
  ['text', null, 'Must be text'],
  ['count', '1', 'Must be a number'],
  ['count', 1.5, 'Must be a whole number'],
  ['flag', 'true', 'Must be true or false'],
  ['choice', 'three', 'Must be one of one, two'],
  ['list', 'a', 'Must be a list'],
  ['place', 'here', 'Must be a list'],
  ['list', ['a', 'b'], 'Must have 1 item or fewer'],
])('a body whose %s is %j says so: %s', (field, value, message) => {
  const read = () => readPart(shape, { ...good, [field]: value })
  expect(read).toThrow(expect.objectContaining({ fields: [{ field, message }] }) as Refusal)
})

const page = z.strictObject({ offset: z.optional(z.int()), easting: z.optional(z.number()) })

test.each([
  [{ offset: '25' }, { offset: 25 }],
  [{ offset: ' 25 ' }, { offset: 25 }],
  [{ easting: '-12.50' }, { easting: -12.5 }],
  [{ easting: '1e-7' }, { easting: 1e-7 }],
])('a number in a query is read: %j', (sent, read) => expect(readQuery(page, sent)).toEqual(read))

test.each(['0x10', '0b11', 'Infinity', '', '1,5', '1_000', '--1'])('BR-REP-18 %j is no number', (offset) => {
  const problem = { field: 'offset', message: 'Must be a number' }
  expect(() => readQuery(page, { offset })).toThrow(expect.objectContaining({ fields: [problem] }) as Refusal)
})
