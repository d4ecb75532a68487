import { definitions } from '@skillgrad/exercises/definitions'
import { readContent } from '../read-content.js'
import { checkContent } from './check-content.js'
import { checkItems } from './check-items.js'

const content = await readContent()

test('the built-in lessons are what they say they are, in both languages', () => {
  const exercises = definitions.map(({ slug }) => slug)

  const { problems, ...found } = checkContent(content, exercises)

  expect(problems).toEqual([])
  expect(found.courses).toBe(9)
  expect(found.lessons).toBeGreaterThanOrEqual(45)
  expect(found.figures).toBeGreaterThanOrEqual(15)
})

test('so are the built-in items', () => {
  const { problems, ...found } = checkItems(content.items, content.skills)

  expect(problems).toEqual([])
  expect(found.items).toBeGreaterThanOrEqual(260)
})
