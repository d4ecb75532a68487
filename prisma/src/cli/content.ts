import { parseArgs } from 'node:util'
import { bundleCatalog } from '@skillgrad/exercises/bundler'
import { checkContent } from '../content/check/check-content.js'
import { readContent } from '../content/read-content.js'

const usage = `Usage: content check [--json]
  check    whether all lessons, in every language, are what they say they are
`

/** The teaching content by hand, for whoever writes it. */
async function main(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  if (positionals.join(' ') !== 'check') {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  const exercises = await bundleCatalog()
  const report = checkContent(
    await readContent(),
    exercises.map(({ content }) => content.slug),
  )
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else {
    const { problems, ...counts } = report
    for (const { where, says } of problems) process.stdout.write(`${where}: ${says}\n`)
    const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
    process.stdout.write(`${told.join(', ')}, ${problems.length} problems\n`)
  }
  if (report.problems.length > 0) process.exitCode = 1
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
