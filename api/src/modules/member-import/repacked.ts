import { zipSync } from 'fflate'
import { contentOf, entriesOf, openZip } from '../../zip.js'

const mostEntries = 200
const mostBytes = 12 * 1024 * 1024
/** With the text after it. Each attribute of a tag is compared with all before it. */
const longTag = /<[^<]{65536}/

/**
 * The same zip, its entries unpacked within bounds and packed anew without compression: whoever reads it next meets neither
 * a bomb nor an entry that says one thing of itself at its beginning and another at the end.
 */
export async function repacked(bytes: Buffer): Promise<Buffer> {
  const zip = await openZip(bytes)
  const files: Record<string, Uint8Array> = {}
  let total = 0
  for (const entry of await entriesOf(zip, mostEntries)) {
    total += entry.uncompressedSize
    if (total > mostBytes) throw new Error('The workbook unpacks to too much')
    if (!entry.fileName.endsWith('/')) files[entry.fileName] = await contentOf(zip, entry)
  }
  for (const content of Object.values(files)) {
    const xml = Buffer.from(content).toString('utf8')
    if (longTag.test(xml)) throw new Error('A tag takes longer to read than it is worth')
    // Which file is a sheet the workbook says, wherever it lies and whatever its name.
    if (xml.includes('sheetData')) assertSmall(xml)
  }
  return Buffer.from(zipSync(files, { level: 0 }))
}

const farthest = { column: 100, row: 20_000 }

/**
 * A reader makes a grid as wide and as long as the farthest cell, so one cell at the end of the sheet would take all memory.
 * Whatever looks like a place counts, wherever it stands.
 */
function assertSmall(sheet: string): void {
  for (const [, , place = ''] of sheet.matchAll(/\b(?:r|ref)\s*=\s*(["'])(.*?)\1/gs))
    for (const corner of place.split(':')) {
      const [whole, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{0,7})$/i.exec(corner) ?? []
      if (whole === undefined || columnNumber(letters) > farthest.column || Number(digits) > farthest.row)
        throw new Error('The sheet reaches too far')
    }
}

const columnNumber = (letters: string) =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
