import { readFileSync } from 'node:fs'
import { printedSchema } from '../src/schema.js'

test('the committed schema.graphql is what the code prints', () => {
  const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')

  expect(committed).toBe(printedSchema())
})
