import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '@skillgrad/exercises/catalog'
import { scaffoldExercise } from './scaffold.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'skillgrad-scaffold-'))
  for (const part of ['scaffold', 'src/definitions.ts', 'src/preview.ts', 'src/grading.ts'])
    cpSync(join(packageRoot(), part), join(root, part), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true }))

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')

test('a new exercise is the scaffold under its own name, listed in all three places', () => {
  const folder = scaffoldExercise('churn-by-week', root)

  expect(existsSync(join(folder, 'wrong', 'cases.ts'))).toBe(true)
  expect(read('churn-by-week', 'exercise.ts')).toContain("slug: 'churn-by-week'")
  expect(read('churn-by-week', 'data.ts')).toContain("randomFrom('churn-by-week/public')")
  expect(read('churn-by-week', 'exercise.ts')).not.toContain('pnpm exercise new')
  expect(read('src', 'definitions.ts')).toMatch(/import \{ exercise as churnByWeek \}[\s\S]*churnByWeek\s*\]/)
  expect(read('src', 'preview.ts')).toContain(
    "'churn-by-week': async () => (await import('../churn-by-week/preview.js')).preview",
  )
  expect(read('src', 'grading.ts')).toContain("(await import('../churn-by-week/grading.js')).grading")
})

test('a name that is taken or is no slug is refused, and nothing is written', () => {
  const before = read('src', 'definitions.ts')

  expect(() => scaffoldExercise('scaffold', root)).toThrow('no slug')
  expect(() => scaffoldExercise('../outside-it', root)).toThrow('no slug')
  scaffoldExercise('taken-name', root)
  expect(() => scaffoldExercise('taken-name', root)).toThrow('exists already')
  expect(before).not.toContain('outside')
})
