/** A pattern that tries again and again at each sign lets one short request hold the whole server (ReDoS). */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const length = 4000
const allowedMilliseconds = 1000

const parts = [
  'a',
  'A',
  '0',
  '1',
  '-',
  ' ',
  '.',
  '@',
  '/',
  ':',
  '(',
  '"',
  'a1',
  'a.',
  'a@',
  '-1',
  'a ',
  '2026-',
  '1,',
  'é',
  '\n',
]
const endings = ['', '!', '@', '\u0000']
const texts = parts.flatMap((part) => endings.map((ending) => part.repeat(length / part.length) + ending))

/** A pattern as it is written in a file: after a sign that no division follows, up to its end in the same line. */
const written =
  /(?<=[(=,:!&|?[{}]\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=\s*[.,;)\]}\n:])/g

const patterns = new Map<string, { source: string; flags: string }>()
for (const file of globSync('{server,domain}/**/*.ts', { cwd: root })) {
  if (file.endsWith('.test.ts') || file.includes('testing')) continue
  for (const [, source = '', flags = ''] of readFileSync(join(root, file), 'utf8').matchAll(written)) {
    patterns.set(`/${source}/${flags}`, { source, flags })
  }
}

const tryAll =
  'const pattern = new RegExp(source, flags); for (const text of texts) { pattern.lastIndex = 0; pattern.test(text) }'

describe('no pattern of the server or its rules is slow on hostile text', () => {
  it('finds them', () => {
    expect(patterns.size).toBeGreaterThan(50)
  })

  it.each([...patterns])('%s', (_, { source, flags }) => {
    runInNewContext(tryAll, { source, flags, texts }, { timeout: allowedMilliseconds })
  })

  it('and one that is would be found', () => {
    const slow = { source: '^(a+)+$', flags: '', texts }
    expect(() => runInNewContext(tryAll, slow, { timeout: allowedMilliseconds })).toThrow(/timed out/)
  })
})
