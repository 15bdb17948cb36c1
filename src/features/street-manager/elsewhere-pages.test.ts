import { expect, test } from 'vitest'
import { elsewherePage } from './elsewhere-pages.ts'

test.each(['/reports', '/reports/fees/totals', '/admin/users/a%40b', '/admin/contractors/add', '/to-do'])(
  '%s is done in Street Manager',
  (path) => expect(elsewherePage(path)?.title).toBeTruthy(),
)

test.each([
  '/',
  '/permits',
  '/works/W1',
  '/templates',
  '/saved-views',
  '/search',
  '/admin',
  '/admin/contractors',
  '/map',
  '/apply',
])('%s stays open', (path) => expect(elsewherePage(path)).toBeUndefined())
