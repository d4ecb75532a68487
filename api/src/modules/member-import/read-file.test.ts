import { strToU8, zipSync } from 'fflate'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { largestFile, mostRows, readFile } from './read-file.js'

const lines = async (bytes: Buffer, locale: Locale = 'en') => (await readFile(bytes, locale)).lines
const csv = (text: string) => Buffer.from(text, 'utf8')
const code = async (bytes: Buffer) => {
  try {
    await readFile(bytes, 'en')
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.each([
  ['commas', 'E-mail,Name,Team,Role\nada@example.com,Ada Nowak,Search,manager'],
  ['semicolons', 'E-mail;Name;Team;Role\nada@example.com;Ada Nowak;Search;manager'],
  ['tabs', 'E-mail\tName\tTeam\tRole\nada@example.com\tAda Nowak\tSearch\tmanager'],
  ['quotes', '"E-mail","Name","Team","Role"\r\n"ada@example.com","Ada Nowak","Search","manager"\r\n'],
  [
    'another order, and a byte order mark',
    '\ufeffTeam,role,name,email\nSearch,manager,Ada Nowak,ada@example.com',
  ],
  ['empty lines around', '\n\nemail,name,team,role\n\nada@example.com,Ada Nowak,Search,manager\n,,,\n'],
])('a CSV with %s', async (_, text) => {
  expect(await lines(csv(text))).toMatchObject([
    { email: 'ada@example.com', name: 'Ada Nowak', team: 'Search', role: 'manager' },
  ])
})

test('Chinese headings in what a Chinese spreadsheet writes', async () => {
  // “邮箱,姓名” and “wang@example.com,王小明” in GB 18030.
  const bytes = Buffer.from('d3cacfe42cd0d5c3fb0a77616e67406578616d706c652e636f6d2ccdf5d0a1c3f7', 'hex')

  expect(await lines(bytes, 'zh-CN')).toMatchObject([{ email: 'wang@example.com', name: '王小明' }])
})

test('Latin letters in what an older spreadsheet writes', async () => {
  const bytes = Buffer.from('email,name\nzoe@example.com,Zo\xeb', 'latin1')

  expect(await lines(bytes)).toMatchObject([{ name: 'Zoë' }])
})

test('UTF-16 as “Unicode text” is saved', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('email\tname\nmei@example.com\t林美', 'utf16le'),
  ])

  expect(await lines(bytes)).toMatchObject([{ name: '林美' }])
})

test('a workbook', async () => {
  const bytes = workbook([
    ['E-mail', 'Name', 'Phone'],
    ['ada@example.com', 'Ada <Nowak>', '12'],
  ])

  expect(await readFile(bytes, 'en')).toEqual({
    lines: [{ line: 2, email: 'ada@example.com', name: 'Ada <Nowak>', team: '', role: '', path: '' }],
    leftOut: ['Phone'],
  })
})

test('lines are counted as a spreadsheet counts them', async () => {
  expect(await lines(csv('email\n\nada@example.com\nbo@example.com'))).toMatchObject([
    { line: 3 },
    { line: 4 },
  ])
})

test('no control character, half character or endless cell comes through', async () => {
  const [line] = await lines(csv(`email,name\nada@example.com,"A\u0007da\n${'x'.repeat(5_000)}"`))

  expect(line!.name).toMatch(/^A da x+$/)
  expect(line!.name.length).toBeLessThanOrEqual(300)
})

test.each([
  ['nothing', Buffer.alloc(0), 'IMPORT_EMPTY'],
  ['headings alone', csv('email,name\n'), 'IMPORT_EMPTY'],
  ['no heading of e-mails', csv('name,phone\nAda,12'), 'IMPORT_WITHOUT_EMAIL'],
  ['more than can be taken', csv(`email\n${'a@example.com\n'.repeat(mostRows + 1)}`), 'IMPORT_TOO_MANY'],
  [
    'twice as much as can be taken',
    csv(`email\n${'a@example.com\n'.repeat(2 * mostRows)}`),
    'IMPORT_TOO_MANY',
  ],
  ['a million empty lines', csv(`email${'\n'.repeat(1_000_000)}`), 'IMPORT_TOO_MANY'],
  ['twenty thousand columns', csv(`${','.repeat(20_000)}email\n${'a\n'.repeat(5_000)}`), 'IMPORT_UNREADABLE'],
  ['one cell at the end of a sheet', workbook([['E-mail']], '', 'XFD1048576'), 'IMPORT_UNREADABLE'],
  ['one cell far to the right', workbook([['E-mail']], '', 'ZZ2'), 'IMPORT_UNREADABLE'],
  [
    'a sheet that lies elsewhere',
    workbook([['E-mail'], ['a@b.example']], '', 'AA20001', 'people.xml'),
    'IMPORT_UNREADABLE',
  ],
  [
    'a tag of endless attributes',
    workbook([['E-mail'], ['a@b.example']], `<?x ${'a="" '.repeat(14_000)}?>`),
    'IMPORT_UNREADABLE',
  ],
  ['a place that hides what it is', workbook([['E-mail']], '', '&#88;FD1'), 'IMPORT_UNREADABLE'],
  ['more than 2 MB', Buffer.alloc(largestFile + 1, 97), 'IMPORT_TOO_LARGE'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'IMPORT_UNREADABLE'],
  ['a workbook of the old kind', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'IMPORT_UNREADABLE'],
  ['a zip without a workbook', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'IMPORT_UNREADABLE'],
  ['half a zip', Buffer.from(zipSync({ 'a.txt': strToU8('a') })).subarray(0, 40), 'IMPORT_UNREADABLE'],
  [
    'a bomb',
    Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) })),
    'IMPORT_UNREADABLE',
  ],
])('%s is refused with what to do', async (_, bytes, refusal) => {
  expect(await code(bytes)).toBe(refusal)
})

test('entities of a workbook are not expanded', async () => {
  const bomb = workbook([['E-mail'], ['&lol;']], '<!DOCTYPE x [<!ENTITY lol "lollollol">]>')

  const read = await readFile(bomb, 'en').catch(() => null)
  expect(JSON.stringify(read)).not.toContain('lollollol')
})

/** The least that a spreadsheet writes. */
function workbook(
  rows: readonly (readonly string[])[],
  prologue = '',
  far?: string,
  place = 'worksheets/sheet1.xml',
): Buffer {
  const escaped = (text: string) =>
    text.startsWith('&') ? text : text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map(
            (cell, at) =>
              `<c r="${'ABCDEF'[at]}${row + 1}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="${place}"/></Relationships>`,
    [`xl/${place}`]: `<?xml version="1.0"?>${prologue}<worksheet xmlns="${main}"><sheetData>${sheet}${far ? `<row><c r="${far}" t="inlineStr"><is><t>x</t></is></c></row>` : ''}</sheetData></worksheet>`,
  }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))),
  )
}
