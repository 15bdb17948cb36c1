import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { UnreadableFile } from './imported.ts'

export interface ZipEntry {
  readonly name: string
  open(): Promise<Readable>
}

/** An entry that unpacks to more than this is an attack or a mistake. */
const mostBytes = 512 * 1024 * 1024

/**
 * The files in a zip, in its order, each opened only when it is wanted. The next one is sought when the last is done with.
 *
 * @throws UnreadableFile when it is no zip
 */
export async function* zipEntries(path: string): AsyncGenerator<ZipEntry> {
  const zip = await openZip(path)
  try {
    for (let entry = await nextEntry(zip, path); entry; entry = await nextEntry(zip, path)) {
      if (!entry.fileName.endsWith('/')) yield { name: entry.fileName, open: opener(zip, entry) }
    }
  } finally {
    zip.close()
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new UnreadableFile(`${path} is no zip that can be read: ${error.message}`))
      else resolve(zip)
    })
  })
}

function nextEntry(zip: ZipFile, path: string): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const done = () => {
      zip.off('entry', onEntry)
      zip.off('end', onEnd)
      zip.off('error', onError)
    }
    const onEntry = (entry: Entry) => (done(), resolve(entry))
    const onEnd = () => (done(), resolve(undefined))
    const onError = (error: Error) => (done(), reject(new UnreadableFile(`${path} is damaged: ${error.message}`)))
    zip.on('entry', onEntry)
    zip.on('end', onEnd)
    zip.on('error', onError)
    zip.readEntry()
  })
}

const opener = (zip: ZipFile, entry: Entry) => () =>
  new Promise<Readable>((resolve, reject) => {
    if (entry.uncompressedSize > mostBytes) {
      reject(new UnreadableFile(`${entry.fileName} unpacks to more than 512 MB`))
      return
    }
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new UnreadableFile(`${entry.fileName} cannot be unpacked: ${error.message}`))
      else resolve(stream)
    })
  })
