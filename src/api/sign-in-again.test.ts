import { beforeEach, expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { askToSignInWith, withSession } from './sign-in-again.ts'

const asked: boolean[] = []
let isBack = true
let tries = 0

beforeEach(() => {
  asked.length = 0
  tries = 0
  askToSignInWith((isWrite) => {
    asked.push(isWrite)
    return Promise.resolve(isBack)
  })
})

function refusedFirst(error: Error) {
  return async () => {
    tries += 1
    if (tries === 1) throw error
    return 'done'
  }
}

const ended = new ApiError('signed_out', 'Authentication failed')

test('what met the end of the session goes again once its person is back', async () => {
  isBack = true
  await expect(withSession(refusedFirst(ended), true)).resolves.toBe('done')
  expect(asked).toEqual([true])
})

test('whoever signs in later keeps the refusal', async () => {
  isBack = false
  await expect(withSession(refusedFirst(ended), false)).rejects.toBe(ended)
  expect(tries).toBe(1)
})

test('no other trouble asks for a password', async () => {
  const refused = new ApiError('restricted', 'Access restricted')
  await expect(withSession(refusedFirst(refused), true)).rejects.toBe(refused)
  expect(asked).toEqual([])
})
