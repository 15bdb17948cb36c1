import { describe, expect, test } from 'vitest'
import { cacheOf, isOldCache, offlineFiles, planFor, type BuiltFile } from './worker-plan.ts'

const origin = 'https://works.example'
const ask = (path: string, more: Partial<Parameters<typeof planFor>[0]> = {}) =>
  planFor({ method: 'GET', mode: 'cors', url: new URL(path, origin).href, ...more }, origin)

describe('what the worker does with a request', () => {
  test.each([
    '/session',
    '/v5/work/works',
    '/v6/work/works/W1',
    '/latest/work/works',
    '/app/live',
    '/sandbox/clock',
    '/healthz',
  ])('%s is the server’s alone, opened or fetched', (path) => {
    expect(ask(path)).toBe('network')
    expect(ask(path, { mode: 'navigate' })).toBe('network')
  })

  test('an address of the app opens from the network, else from the shell', () => {
    for (const path of ['/', '/apply/1', '/inspections', '/works/W1']) {
      expect(ask(path, { mode: 'navigate' })).toBe('page')
    }
  })

  test('an address of the roadside opens from the shell at once', () => {
    for (const path of ['/inspect', '/inspect/day', '/inspect/W1', '/check-here?at=1,2', '/works/W1/on-site?x=1']) {
      expect(ask(path, { mode: 'navigate' })).toBe('roadside')
    }
  })

  test('a file whose name carries its content is kept; others are not', () => {
    expect(ask('/assets/index-a1.js')).toBe('file')
    expect(ask('/icon.svg')).toBe('file')
    expect(ask('/sw.js')).toBe('network')
    expect(ask('https://tiles.example/assets/1.png')).toBe('network')
    expect(ask('/assets/index-a1.js', { method: 'POST' })).toBe('network')
  })
})

test('a new build has its own cache, and every other build’s is old', () => {
  expect(isOldCache(cacheOf('one'), 'two')).toBe(true)
  expect(isOldCache(cacheOf('two'), 'two')).toBe(false)
  expect(isOldCache('somebody-else', 'two')).toBe(false)
})

test('the shell is the entry with what it needs; the roadside is its pages without the shell', () => {
  const file = (name: string, more: Partial<BuiltFile>): BuiltFile => ({
    file: name,
    source: undefined,
    isEntry: false,
    needs: [],
    styles: [],
    ...more,
  })
  const kept = offlineFiles(
    [
      file('assets/index.js', { isEntry: true, needs: ['assets/query.js'], styles: ['assets/index.css'] }),
      file('assets/query.js', { needs: ['assets/index.js'] }),
      file('assets/on-site.js', {
        source: 'src/features/works/on-site-tab.tsx',
        needs: ['assets/form.js', 'assets/query.js'],
      }),
      file('assets/form.js', { styles: ['assets/form.css'] }),
      file('assets/map.js', { source: 'src/features/map/map-page.tsx' }),
    ],
    'b1',
  )
  expect(kept.shell).toEqual([
    '/index.html',
    '/inspect',
    '/icon.svg',
    '/app.webmanifest',
    '/assets/index.css',
    '/assets/index.js',
    '/assets/query.js',
  ])
  expect(kept.roadside).toEqual(['/assets/form.css', '/assets/form.js', '/assets/on-site.js'])
})
