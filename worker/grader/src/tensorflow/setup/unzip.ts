import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { SetupFault } from './fault.js'

interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated (APPNOTE.TXT 4.4.5). */
  method: number
  packedSize: number
  headerOffset: number
}

/**
 * Unpacks the wanted entries of a zip file, streaming: a tensorflow wheel holds a library of 750 MB and `unzip` is not
 * on every machine. Files up to 4 GB, as PKWARE's APPNOTE.TXT lays them out without the zip64 extension.
 */
export async function unzip(
  file: string,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<string[]> {
  const zip = await open(file).catch((cause) => {
    throw new SetupFault(`Cannot open ${file}: ${(cause as Error).message}`)
  })
  try {
    const entries = (await listEntries(zip, file)).filter(({ name }) => wanted(name) && !name.endsWith('/'))
    for (const entry of entries) await extract({ zip, file, entry, folder })
    return entries.map(({ name }) => name)
  } finally {
    await zip.close()
  }
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

async function listEntries(zip: FileHandle, file: string): Promise<ZipEntry[]> {
  const { size } = await zip.stat()
  // The closing record is 22 bytes and a comment of at most 64 KB.
  const closing = await readAt(zip, Math.max(0, size - 65_557), Math.min(size, 65_557))
  let at = closing.length - 22
  while (at >= 0 && closing.readUInt32LE(at) !== endOfDirectory) at--
  if (at < 0) throw new SetupFault(`${file} is not a zip file (or its download was cut short)`)
  const directory = await readAt(zip, closing.readUInt32LE(at + 16), closing.readUInt32LE(at + 12))

  const entries: ZipEntry[] = []
  for (let start = 0; start + 46 <= directory.length;) {
    if (directory.readUInt32LE(start) !== directoryEntry)
      throw new SetupFault(`${file} has a damaged directory`)
    const nameLength = directory.readUInt16LE(start + 28)
    entries.push({
      name: directory.toString('utf8', start + 46, start + 46 + nameLength),
      method: directory.readUInt16LE(start + 10),
      packedSize: directory.readUInt32LE(start + 20),
      headerOffset: directory.readUInt32LE(start + 42),
    })
    start += 46 + nameLength + directory.readUInt16LE(start + 30) + directory.readUInt16LE(start + 32)
  }
  return entries
}

interface Extraction {
  zip: FileHandle
  file: string
  entry: ZipEntry
  folder: string
}

async function extract({ zip, file, entry, folder }: Extraction): Promise<void> {
  const name = normalize(entry.name)
  if (name.startsWith('..') || name.startsWith(sep)) throw new SetupFault(`Refusing the entry ${entry.name}`)
  const header = await readAt(zip, entry.headerOffset, 30)
  if (header.readUInt32LE(0) !== localHeader) throw new SetupFault(`The entry ${entry.name} is damaged`)
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const target = join(folder, name)
  await mkdir(dirname(target), { recursive: true })
  if (entry.packedSize === 0) return writeFile(target, '')
  const packed = createReadStream(file, { start, end: start + entry.packedSize - 1 })
  if (entry.method === 0) await pipeline(packed, createWriteStream(target))
  else if (entry.method === 8) await pipeline(packed, createInflateRaw(), createWriteStream(target))
  else throw new SetupFault(`The entry ${entry.name} is packed in an unknown way (${entry.method})`)
}

async function readAt(zip: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await zip.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}
