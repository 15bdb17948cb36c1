import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readPart } from './read-input.ts'
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
