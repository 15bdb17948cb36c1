import { crc32 } from 'node:zlib'

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The least that a scanner and a sniffer know each kind of file by. */
export const sampleBytes = {
  pdf: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1'),
  png: Buffer.from(onePixel, 'base64'),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  doc: oldOffice('WordDocument'),
  xls: oldOffice('Workbook'),
  docx: newOffice('word/document.xml', 'wordprocessingml.document.main+xml'),
  xlsx: newOffice('xl/workbook.xml', 'spreadsheetml.sheet.main+xml'),
  csv: Buffer.from('\uFEFFstreet,cost\r\nQuiet Lane,£12\r\n'),
  txt: Buffer.from('Dig with care – gas main\n'),
  exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
}

/** The text that every virus scanner takes for a virus, so that scanners can be tried without one. */
export const testVirus = Buffer.from(
  ['X5O!P%@AP[4', String.fromCodePoint(92), 'PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)

/** A multipart body with one part named `file`. */
export function uploadOf(name: string, bytes: Uint8Array): FormData {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return form
}

function oldOffice(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])
}

function newOffice(part: string, type: string): Buffer {
  const contentType = `application/vnd.openxmlformats-officedocument.${type}`
  const types = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${contentType}"/></Types>`
  return zipOf([
    ['[Content_Types].xml', types],
    [part, '<?xml version="1.0"?><x/>'],
  ])
}

/** A zip of small texts, stored without compression. */
function zipOf(entries: readonly (readonly [string, string])[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  for (const [name, text] of entries) {
    const offset = files.reduce((sum, file) => sum + file.length, 0)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(text), 10)
    common.writeUInt32LE(text.length, 14)
    common.writeUInt32LE(text.length, 18)
    common.writeUInt16LE(name.length, 22)
    files.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), Buffer.from(text)]))
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, entry, Buffer.from(name)]))
  }
  const [body, list] = [Buffer.concat(files), Buffer.concat(directory)]
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(body.length, 12)
  return Buffer.concat([body, list, Buffer.from('PK\u0005\u0006'), end])
}

/** The same as the bytes that travel, with its headers; browsers make up another boundary for each attempt. */
export function formWith(name: string, bytes: Uint8Array, boundary = 'between') {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return [payload, { 'content-type': `multipart/form-data; boundary=${boundary}` }] as const
}
