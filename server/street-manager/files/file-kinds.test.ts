import { describe, expect, it } from 'vitest'
import { sampleBytes } from '../../testing/sample-files.ts'
import { contentTypeOf } from './file-kinds.ts'

const office = 'application/vnd.openxmlformats-officedocument'

describe('kinds of files (BR-GEN-58)', () => {
  it.each([
    ['plan.pdf', sampleBytes.pdf, 'application/pdf'],
    ['letter.doc', sampleBytes.doc, 'application/msword'],
    ['letter.docx', sampleBytes.docx, `${office}.wordprocessingml.document`],
    ['costs.xls', sampleBytes.xls, 'application/vnd.ms-excel'],
    ['costs.xlsx', sampleBytes.xlsx, `${office}.spreadsheetml.sheet`],
    ['costs.csv', sampleBytes.csv, 'text/csv; charset=utf-8'],
    ['notes.txt', sampleBytes.txt, 'text/plain; charset=utf-8'],
    ['site.jpg', sampleBytes.jpg, 'image/jpeg'],
    ['site.jpeg', sampleBytes.jpg, 'image/jpeg'],
    ['SITE.PNG', sampleBytes.png, 'image/png'],
  ])('takes %s', async (name, bytes, type) => {
    expect(await contentTypeOf(name, bytes)).toBe(type)
  })

  it.each([
    ['plan.exe', sampleBytes.exe],
    ['plan.pdf', sampleBytes.exe],
    ['plan.pdf', sampleBytes.png],
    ['photo.png', sampleBytes.jpg],
    ['costs.xls', sampleBytes.doc],
    ['letter.docx', sampleBytes.xlsx],
    ['page.html', Buffer.from('<script>alert(1)</script>')],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['notes.txt', Buffer.from([0x61, 0x00, 0x62])],
    ['costs.csv', Buffer.from([0xff, 0xfe, 0x00])],
    ['costs.csv', sampleBytes.exe],
    ['plan', sampleBytes.pdf],
    ['plan.', sampleBytes.pdf],
    ['.pdf', Buffer.alloc(0)],
  ])('refuses %s with other content', async (name, bytes) => {
    expect(await contentTypeOf(name, bytes)).toBeUndefined()
  })
})
