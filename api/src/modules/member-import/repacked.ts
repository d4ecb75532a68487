import { buffer } from 'node:stream/consumers'
import { zipSync } from 'fflate'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

const mostEntries = 200
const mostBytes = 12 * 1024 * 1024

/**
 * The same zip, its entries unpacked within bounds and packed anew without compression: whoever reads it next meets neither
 * a bomb nor an entry that says one thing of itself at its beginning and another at the end.
 */
export async function repacked(bytes: Buffer): Promise<Buffer> {
  const zip = await opened(bytes)
  const files: Record<string, Uint8Array> = {}
  let total = 0
  for (const entry of await entriesOf(zip)) {
    total += entry.uncompressedSize
    if (total > mostBytes) throw new Error('The workbook unpacks to too much')
    if (!entry.fileName.endsWith('/')) files[entry.fileName] = await contentOf(zip, entry)
  }
  return Buffer.from(zipSync(files, { level: 0 }))
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (entries.push(entry) > mostEntries) reject(new Error('Too many entries'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(error) : buffer(stream).then(resolve, reject),
    )
  })
}
