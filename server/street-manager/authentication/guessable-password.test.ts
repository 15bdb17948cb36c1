import { describe, expect, it } from 'vitest'
import { isGuessable } from './guessable-password.ts'
import { passwordProblem } from './passwords.ts'

describe('passwords that are tried first', () => {
  it.each([
    'Password123',
    'P@ssw0rd2026!',
    'Summer2026!',
    '2026November',
    'StreetManager1',
    'Roadworks2026',
    'welcome-welcome1',
    'LetMeIn12345',
    'qwertyuiop1',
    'Qwerty123456',
    '1q2w31q2w31q2w3',
    'abcabcabcabc',
    'aaaaaaaaaa',
    '1234567890a',
    'Council2026',
  ])('%s is one', (password) => {
    expect(isGuessable(password)).toBe(true)
  })

  it.each([
    'My-own-2026',
    'Sandbox-2026',
    'three quiet lanes 4 tea',
    'Chosen-by-me-1',
    'kept 9 herons',
    'Ub7-kestrel-mow',
  ])('%s is none', (password) => {
    expect(isGuessable(password)).toBe(false)
  })

  it('the own name, address and organisation are tried as well', () => {
    expect(isGuessable('Okonkwo2026!', ['sam.okonkwo@marl.example'])).toBe(true)
    expect(isGuessable('M4rlshire-99', ['Marlshire County Council'])).toBe(true)
    expect(isGuessable('Okonkwo2026!', ['somebody@marl.example'])).toBe(false)
  })

  it('no length or likeness makes the answer slow', () => {
    const started = performance.now()
    for (const sign of ['a', '1', '!', ' ', 'ab1']) isGuessable(sign.repeat(2000), [sign.repeat(2000)])
    passwordProblem(`${'0'.repeat(50_000)}x`)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('says why, and what to do', () => {
    expect(passwordProblem('Password123')).toMatch(/easy to guess/)
    expect(passwordProblem('Okonkwo2026', ['sam.okonkwo@marl.example'])).toMatch(/easy to guess/)
    expect(passwordProblem('three quiet lanes 4 tea')).toBeUndefined()
  })
})
