import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (threat|-)/.test(line))

it('every threat of docs/threat-model.md names tests that are there', () => {
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    const proofs = [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
    expect(proofs, row).not.toEqual([])
    for (const path of proofs) expect(existsSync(join(root, path)), path).toBe(true)
  }
})
