import { expect, test } from 'vitest'
import { withEarlyFiles } from './serve-app.ts'

test('what a page needs is named at the end of the head, after the app itself; styles as styles', () => {
  const page = '<head><script type="module" src="/assets/index-1.js"></script></head><body></body>'
  expect(withEarlyFiles(page, ['/assets/inspect-1.js', '/assets/inspect-1.css'])).toBe(
    '<head><script type="module" src="/assets/index-1.js"></script>' +
      '<link rel="modulepreload" crossorigin href="/assets/inspect-1.js">' +
      '<link rel="preload" as="style" crossorigin href="/assets/inspect-1.css"></head><body></body>',
  )
})

test('a page without files of its own is sent as it was built', () => {
  expect(withEarlyFiles('<head></head>', [])).toBe('<head></head>')
})
