import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { prepareCheckout } from '../steps/checkout.mjs'
import { longSuites } from '../steps/long-suites.mjs'
import { root } from '../steps/root.mjs'
import { bubblewrap, ensurePackages } from '../steps/system-packages.mjs'
import { bold, failWith, say, step } from '../steps/terminal.mjs'
import { emptyResults, ensureBrowser, suites, sumUp } from '../steps/test-suites.mjs'

/**
 * `npm run test:all [suite…]`: everything of `npm test`, then what takes hours. The last line sums them up:
 * `N passed, N failed, N skipped`. Writes a dated table in `docs/test-all`, to be committed; a run of some suites
 * replaces their rows of the same day and leaves the others.
 */
const all = { ...suites, ...longSuites }
const chosen = process.argv.slice(2)
const today = new Date().toISOString().slice(0, 10)
const tableFile = join(root, 'docs', 'test-all', `${today}.md`)

try {
  for (const name of chosen)
    if (!all[name]) throw new Error(`There is no suite ${name}; there are ${Object.keys(all).join(', ')}.`)
  const wanted = Object.keys(all).filter((name) => chosen.length === 0 || chosen.includes(name))
  emptyResults()
  say(bold(`Skillgrad tests, ${wanted.length} of ${Object.keys(all).length} suites`))
  await step('Sandbox tools', (progress) => ensurePackages(bubblewrap, progress))
  if (wanted.includes('e2e')) await ensureBrowser()
  await prepareCheckout()
  for (const [index, name] of wanted.entries()) {
    say(bold(`${index + 1}/${wanted.length} ${name}`))
    const began = Date.now()
    const { passed, failed, skipped } = await all[name]()
    record(name, { passed, failed, skipped, seconds: Math.round((Date.now() - began) / 1000) })
  }
  say(`Table: ${tableFile}`)
} catch (error) {
  failWith(error)
}
sumUp()

/** After every suite, so that a run that is cut short leaves what it saw. */
function record(name, outcome) {
  const rows = existsSync(tableFile) ? rowsIn(readFileSync(tableFile, 'utf8')) : {}
  rows[name] = { ...outcome, at: new Date().toISOString().slice(11, 16), commit: commit() }
  mkdirSync(dirname(tableFile), { recursive: true })
  writeFileSync(tableFile, table(rows))
}

/** The suites that a table of this form tells of. */
function rowsIn(text) {
  const cells = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const rows = cells.filter(([, name, passed]) => all[name] && /^\d+$/.test(passed))
  return Object.fromEntries(
    rows.map(([, name, passed, failed, skipped, took, at, commit]) => [
      name,
      {
        passed: Number(passed),
        failed: Number(failed),
        skipped: Number(skipped),
        seconds: Number.parseInt(took, 10),
        at,
        commit,
      },
    ]),
  )
}

function table(rows) {
  const names = Object.keys(all)
  const lines = names.map((name) => {
    const row = rows[name]
    if (!row) return `| ${name} | not run | | | | | |`
    const { passed, failed, skipped, seconds, at, commit } = row
    return `| ${name} | ${passed} | ${failed} | ${skipped} | ${seconds} s | ${at} | ${commit} |`
  })
  const sum = (key) => Object.values(rows).reduce((total, row) => total + row[key], 0)
  return `# \`npm run test:all\`, ${today}

${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}. Times say as much about what else ran as about the suite.

| suite | passed | failed | skipped | took | at (UTC) | commit |
| ----- | -----: | -----: | ------: | ---: | -------- | ------ |
${lines.join('\n')}
| **all that was run** | ${sum('passed')} | ${sum('failed')} | ${sum('skipped')} | ${sum('seconds')} s | | |
`
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
