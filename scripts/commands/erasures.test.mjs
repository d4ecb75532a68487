import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listedIn } from './erasures.mjs'

const folder = mkdtempSync(join(tmpdir(), 'erasures-'))
const file = join(folder, 'erasures.jsonl')
afterAll(() => rmSync(folder, { recursive: true }))

const line = (id) => ({ id, kind: 'person', subject: `of ${id}`, at: '2026-11-30T08:00:00.000Z' })

test('a list whose writer was stopped in the middle of a line is read around it, and the loss is told', () => {
  const said = []
  const write = process.stdout.write
  process.stdout.write = (text) => said.push(text) > 0
  const whole = JSON.stringify(line('b'))
  writeFileSync(file, [JSON.stringify(line('a')), whole.slice(0, 20), '', whole, ''].join('\n'))

  const listed = listedIn(file)
  process.stdout.write = write

  expect(listed).toEqual([line('a'), line('b')])
  expect(said.join('')).toContain(`1 lines of ${file} were cut short`)
})

test('a list that is not there is told as what it is', () => {
  expect(() => listedIn(join(folder, 'none'))).toThrow(/none can't be read/)
})
