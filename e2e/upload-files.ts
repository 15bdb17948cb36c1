/** Files that people add, made in memory: two that are right, and two that must not come in. */
import { Buffer } from 'node:buffer'

interface UploadFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const smallPdf: UploadFile = {
  name: 'traffic-plan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
}

/** One transparent pixel. */
export const smallPng: UploadFile = {
  name: 'before-the-works.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** A Windows program by its first bytes, under the name of a document. */
export const program: UploadFile = {
  name: 'invoice.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(512)]),
}

export const elevenMegabytes: UploadFile = {
  name: 'too-big.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([smallPdf.buffer, Buffer.alloc(11 * 1024 * 1024)]),
}
