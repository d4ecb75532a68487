import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const exercises = join(web, '../worker/exercises')
const browserFolder = join(web, 'build/client')

test('nothing that only the hidden half of an exercise says is in what a browser can load', () => {
  const shipped = filesIn(browserFolder, /\.(js|json|html)$/).map((file) => readFileSync(file, 'utf8'))
  const sayings = readdirSync(exercises).flatMap((slug) => hiddenSayings(join(exercises, slug)))

  expect(shipped.length).toBeGreaterThan(10)
  expect(sayings.length).toBeGreaterThan(100)
  expect(sayings.filter((saying) => shipped.some((text) => text.includes(saying)))).toEqual([])
})

/** Long strings and lines of prose in `grading.ts` and `hidden/` that stand nowhere in the public half of the same folder. */
function hiddenSayings(folder: string): string[] {
  if (!existsSync(join(folder, 'grading.ts'))) return []
  const files = filesIn(folder, /\.(ts|md)$/)
  const isHidden = (file: string) => file === join(folder, 'grading.ts') || file.includes('/hidden/')
  const text = (some: string[]) => some.map((file) => readFileSync(file, 'utf8')).join('\n')
  const open = text(files.filter((file) => !isHidden(file)))
  const hidden = text(files.filter(isHidden))
  const strings = hidden.match(/(?<=')[^'\n\\]{24,}(?=')/g) ?? []
  const lines = hidden
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[a-z{][\w ,.?{}]{23,}$/i.test(line))
  const found = [...strings, ...lines]
  return found.filter((saying) => !open.includes(saying) && !saying.startsWith('../'))
}

function filesIn(folder: string, name: RegExp): string[] {
  const all = readdirSync(folder, { recursive: true }) as string[]
  return all.filter((file) => name.test(file)).map((file) => join(folder, file))
}
