import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleCatalog } from '@skillgrad/exercises/bundler'
import { stringify } from 'yaml'
import { checkContent } from '../content/check/check-content.js'
import { checkItems, checkSkillItems } from '../content/check/check-items.js'
import type { Problem } from '../content/check/problem.js'
import { readSkillItems } from '../content/items/read-items.js'
import { readContent } from '../content/read-content.js'
import { packageRoot } from '../package-root.js'

const usage = `Usage: content check [--json]
       content items <skill> [--variants N]
  check    whether all lessons and items, in every language, are what they say they are
  items    one skill's items as they are asked, with the first N variants of each (2), and what is wrong with them
`

/** The teaching content by hand, for whoever writes it. */
async function main(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, variants: { type: 'string', default: '2' } },
  })
  const [command, skill] = positionals
  if (command === 'check' && !skill) await check(values.json ?? false)
  else if (command === 'items' && skill) await showItems(skill, Number(values.variants))
  else {
    process.stderr.write(usage)
    process.exitCode = 2
  }
}

async function check(asJson: boolean): Promise<void> {
  const exercises = await bundleCatalog()
  const content = await readContent()
  const lessons = checkContent(
    content,
    exercises.map(({ content: { slug } }) => slug),
  )
  const bank = checkItems(content.items, content.skills)
  const report = { ...lessons, ...bank, problems: [...lessons.problems, ...bank.problems] }
  if (asJson) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else {
    const { problems, ...counts } = report
    tell(problems)
    const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
    process.stdout.write(`${told.join(', ')}, ${problems.length} problems\n`)
  }
  if (report.problems.length > 0) process.exitCode = 1
}

async function showItems(skill: string, variants: number): Promise<void> {
  const file = await readSkillItems(join(packageRoot(), 'content', 'items'), skill)
  for (const item of file.items) {
    const shown = { ...item, variants: item.variants.slice(0, variants), of: item.variants.length }
    process.stdout.write(`${stringify(shown, { lineWidth: 140 })}\n`)
  }
  const problems = checkSkillItems(file)
  tell(problems)
  process.stdout.write(`${file.items.length} items, ${problems.length} problems\n`)
  if (problems.length > 0) process.exitCode = 1
}

function tell(problems: readonly Problem[]): void {
  for (const { where, says } of problems) process.stdout.write(`${where}: ${says}\n`)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
