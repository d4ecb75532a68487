import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { columnOf, type Column } from './columns.js'
import { repacked } from './repacked.js'

export const largestFile = 2 * 1024 * 1024
export const mostRows = 5_000
const longestCell = 300
/** More are no list of people. */
const mostColumns = 100
/** With the empty ones between. */
const mostLines = 2 * mostRows

export interface Line {
  /** As a spreadsheet counts: the heading is line 1. */
  line: number
  email: string
  name: string
  team: string
  role: string
  path: string
}

export interface ReadFile {
  lines: readonly Line[]
  /** Headings of columns that mean nothing here. */
  leftOut: readonly string[]
}

/**
 * Lines of a CSV or XLSX file with at least a column of e-mails. CSV may be divided by commas, semicolons or tabs, and be in
 * UTF-8, UTF-16 or what older spreadsheets write where the reader lives.
 */
export async function readFile(bytes: Buffer, locale: Locale): Promise<ReadFile> {
  if (bytes.length === 0) throw new Refusal('IMPORT_EMPTY', ['file'])
  if (bytes.length > largestFile) throw new Refusal('IMPORT_TOO_LARGE', ['file'])
  const table = isZip(bytes) ? await readWorkbook(bytes) : readText(bytes, locale)
  return fromTable(table)
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 2).toString('latin1') === 'PK'
const oldWorkbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  try {
    const rows = await readSheet(await repacked(bytes))
    return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  } catch {
    throw new Refusal('IMPORT_UNREADABLE', ['file'])
  }
}

function readText(bytes: Buffer, locale: Locale): string[][] {
  if (bytes.subarray(0, 4).equals(oldWorkbook)) throw new Refusal('IMPORT_UNREADABLE', ['file'])
  const text = decoded(bytes, locale)
  if (text.includes('\0')) throw new Refusal('IMPORT_UNREADABLE', ['file'])
  assertLines(text.split('\n').length)
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 20_000,
    })
  } catch {
    throw new Refusal('IMPORT_UNREADABLE', ['file'])
  }
}

function assertLines(found: number): void {
  if (found > mostLines) throw new Refusal('IMPORT_TOO_MANY', ['file'], { found, maximum: mostRows })
}

function decoded(bytes: Buffer, locale: Locale): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(locale === 'zh-CN' ? 'gb18030' : 'windows-1252').decode(bytes)
  }
}

/** Whichever divides the heading most often. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/))
  const count = (mark: string) => heading.split(mark).length
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0]!
}

function fromTable(table: readonly (readonly string[])[]): ReadFile {
  const at = table.findIndex((row) => row.some((cell) => cell.trim()))
  if (at < 0) throw new Refusal('IMPORT_EMPTY', ['file'])
  if (table[at]!.length > mostColumns) throw new Refusal('IMPORT_UNREADABLE', ['file'])
  const columns = table[at]!.map((heading) => columnOf(heading))
  if (!columns.includes('email')) throw new Refusal('IMPORT_WITHOUT_EMAIL', ['file'])
  const places = { email: -1, name: -1, team: -1, role: -1, path: -1 }
  for (const column of Object.keys(places) as Column[]) places[column] = columns.indexOf(column)
  const cell = (row: readonly string[], column: Column) => {
    const index = places[column]
    // Characters that are none, such as half an emoji or a bell, must not reach the database.
    return (row[index] ?? '')
      .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, longestCell)
  }
  const lines = table
    .map((row, index) => ({
      line: index + 1,
      email: cell(row, 'email'),
      name: cell(row, 'name'),
      team: cell(row, 'team'),
      role: cell(row, 'role'),
      path: cell(row, 'path'),
    }))
    .slice(at + 1)
    .filter(({ email, name, team, role, path }) => email || name || team || role || path)
  if (lines.length === 0) throw new Refusal('IMPORT_EMPTY', ['file'])
  if (lines.length > mostRows)
    throw new Refusal('IMPORT_TOO_MANY', ['file'], { found: lines.length, maximum: mostRows })
  return {
    lines,
    leftOut: table[at]!.filter((heading, index) => heading.trim() && !columns[index]).slice(0, 20),
  }
}
