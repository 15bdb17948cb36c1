import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentHeader, cleanFileName } from './file-name.ts'

describe('the name that a file keeps', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    [String.raw`C:\Users\tom\site plan.pdf`, 'site plan.pdf'],
    ['plan\r\nSet-Cookie: a=b.pdf', 'planSet-Cookie: a=b.pdf'],
    ['photo\u202Egnp.exe', 'photognp.exe'],
    ['  wide \t name.txt ', 'wide name.txt'],
    ['Caf\u0065\u0301.pdf', 'Café.pdf'],
  ])('%j becomes %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept)
  })

  it.each(['', '..', '/', '\u0000', `${'a'.repeat(252)}.pdf`])('%j is no name', (given) => {
    expect(cleanFileName(given)).toBeUndefined()
  })

  it('may have 255 characters', () => {
    expect(cleanFileName(`${'a'.repeat(251)}.pdf`)).toHaveLength(255)
  })
})

describe('the header that a file is sent with', () => {
  it('gives the plain name and the real one', () => {
    expect(attachmentHeader('Café "A" (1).pdf')).toBe(
      `attachment; filename="Caf_ _A_ (1).pdf"; filename*=UTF-8''Caf%C3%A9%20%22A%22%20%281%29.pdf`,
    )
  })

  it('is one line of visible ASCII whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = cleanFileName(given)
        if (name) expect(attachmentHeader(name)).toMatch(/^[\x20-\x7e]+$/)
      }),
    )
  })
})
