import { expect, test } from 'vitest'
import { fileProblem, sizeWords } from './uploads.ts'

test('10 MB passes and one byte more does not', () => {
  expect(fileProblem({ name: 'plan.pdf', size: 10_485_760 }, 0, 50)).toBeUndefined()
  expect(fileProblem({ name: 'plan.pdf', size: 10_485_761 }, 0, 50)).toBe('plan.pdf must be smaller than 10 MB')
})

test('the 51st file is refused', () => {
  expect(fileProblem({ name: 'plan.pdf', size: 1 }, 49, 50)).toBeUndefined()
  expect(fileProblem({ name: 'plan.pdf', size: 1 }, 50, 50)).toBe('You can only add 50 files')
})

test('kinds are told by the end of the name in any case', () => {
  expect(fileProblem({ name: 'SITE.JPG', size: 1 }, 0, 50)).toBeUndefined()
  expect(fileProblem({ name: 'tool.exe', size: 1 }, 0, 50)).toContain('must be a PDF')
  expect(fileProblem({ name: 'pdf.zip', size: 1 }, 0, 50)).toContain('must be a PDF')
})

test('sizes read as people say them', () => {
  expect([12, 2048, 2_516_582].map(sizeWords)).toEqual(['12 bytes', '2 KB', '2.4 MB'])
})
