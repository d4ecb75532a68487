import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const scaffoldUsage = 'pnpm exercise new <slug>'

const slugForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/

/**
 * Copies the smallest whole exercise under a new name and lists it, so that it can be tried at once and be replaced piece
 * by piece. `root` is the folder of the exercises. Returns the new folder; throws when the name cannot be used.
 */
export function scaffoldExercise(slug: string, root: string): string {
  if (!slugForm.test(slug))
    throw new Error(`"${slug}" is no slug: two or more words of small letters and digits, joined by hyphens.`)
  const folder = join(root, slug)
  if (existsSync(folder)) throw new Error(`${folder} exists already.`)
  for (const file of filesIn(join(root, 'scaffold'))) {
    const text = readFileSync(join(root, 'scaffold', file), 'utf8')
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text.replace(about, '').replaceAll(/'scaffold(?=['/])/g, `'${slug}`))
  }
  list(slug, root)
  return folder
}

/** What only the scaffold says of itself. */
const about = /^\/\*\* What `pnpm exercise new` copies.*\n/m

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[]
  return names.filter((name) => statSync(join(folder, name)).isFile())
}

/** At the end of each list; teaching order is the author's to find. */
function list(slug: string, root: string): void {
  const name = slug.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  edit(join(root, 'src/definitions.ts'), (text) =>
    text
      .replace(/(?=^import type)/m, `import { exercise as ${name} } from '../${slug}/exercise.js'\n`)
      .replace(/,?\s*\]\s*$/, `, ${name}]\n`),
  )
  for (const half of ['preview', 'grading']) {
    const line = `  '${slug}': async () => (await import('../${slug}/${half}.js')).${half},\n`
    edit(join(root, `src/${half}.ts`), (text) => text.replace(/\}\s*$/, `${line}}\n`))
  }
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} has another form than expected: list the exercise by hand.`)
  writeFileSync(file, after)
}
