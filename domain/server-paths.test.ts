import { expect, test } from 'vitest'
import { isServerPath } from './server-paths.ts'

test.each(['/v6/work/works/W1', '/session', '/session/first-password', '/app/live', '/healthz', '/latest'])(
  '%s is answered by the server',
  (path) => expect(isServerPath(path)).toBe(true),
)

test.each(['/', '/apply/1/where', '/works/W1/on-site', '/sessions', '/sign-in'])('%s is a page', (path) =>
  expect(isServerPath(path)).toBe(false),
)
