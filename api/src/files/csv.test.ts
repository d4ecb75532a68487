import { csvLine } from './csv.js'

test('quotes what would break the line', () => {
  expect(csvLine(['plain', 'a, "b"', 'two\nlines', '林小雨'])).toBe(
    '"plain","a, ""b""","two\nlines","林小雨"\r\n',
  )
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("https://evil.example","x")',
  'x;=1',
  '＝1',
])('a cell that begins like %j is no formula', (cell) => {
  expect(csvLine([cell])).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`)
})

test('signs inside a cell stay as they are', () => {
  expect(csvLine(['a=b', '2026-01-01', 'x@example.com'])).toBe('"a=b","2026-01-01","x@example.com"\r\n')
})

test('a day is written in full, and what is not there as nothing', () => {
  expect(csvLine([new Date('2026-12-01T09:00:00Z'), 4, null])).toBe('"2026-12-01T09:00:00.000Z","4",""\r\n')
})
