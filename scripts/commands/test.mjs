import { mkdirSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepareCheckout } from '../steps/checkout.mjs'
import { pnpm } from '../steps/install.mjs'
import { root } from '../steps/root.mjs'
import { run } from '../steps/run.mjs'
import { bubblewrap, ensurePackages, findProgram } from '../steps/system-packages.mjs'
import { bold, dim, failWith, red, say, step, yellow } from '../steps/terminal.mjs'

/**
 * The second command: every check and every suite, the browser's included.
 * The last line sums them up: `N passed, N failed, N skipped`. With names as arguments only those suites run.
 */
const chosen = process.argv.slice(2)
const results = join(root, '.data', 'test-results')
const totals = { passed: 0, failed: 0, skipped: 0 }
const failures = []

const chromium = {
  packages: ['chromium', 'fonts-noto-cjk'],
  programs: ['chromium'],
  why: 'the browser tests',
}

/** With the software driver that comes with Chromium. */
const vulkan = {
  packages: ['libvulkan1'],
  libraries: ['libvulkan.so.1'],
  why: 'the tests of the WebGPU rung',
}

const suites = {
  format: () => check('Formatting', ['exec', 'prettier', '--check', '--log-level=warn', '.']),
  lint: () => check('Lint', ['run', 'lint']),
  types: () => check('Types', ['exec', 'turbo', 'run', 'typecheck', '--concurrency=2']),
  knip: () => check('Unused code', ['run', 'knip']),
  architecture: () => check('Architecture', ['run', 'depcruise']),
  exercises: () => jest('worker/exercises'),
  database: () => jest('prisma'),
  // Alone: its tests watch processes die and clocks run.
  grader: () => jest('worker/grader', 1),
  api: () => jest('api'),
  web: () => jest('web'),
  e2e: () => playwright(),
}

try {
  for (const name of chosen)
    if (!suites[name])
      throw new Error(`There is no suite ${name}; there are ${Object.keys(suites).join(', ')}.`)
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  say(bold('Skillgrad tests'))
  await step('Sandbox tools', (progress) => ensurePackages(bubblewrap, progress))
  if (!findProgram('chromium', 'google-chrome', 'chromium-browser'))
    await step('Browser', (progress) => ensurePackages(chromium, progress))
  if (process.platform === 'linux')
    await step('Vulkan loader', (progress) => ensurePackages(vulkan, progress))
  await prepareCheckout()
  for (const [name, suite] of Object.entries(suites)) {
    if (chosen.length === 0 || chosen.includes(name)) await suite()
  }
} catch (error) {
  failWith(error)
}
for (const failure of failures) say(`${red('✗')} ${failure}`)
say(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exit(totals.failed === 0 ? 0 : 1)

/** One tool over the whole tree counts as one test. */
async function check(title, args) {
  const failed = await step(title, (progress) => pnpm(args, { onLine: progress })).then(
    () => undefined,
    (error) => error,
  )
  if (failed) say(failed.message)
  count({ passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }, failed ? [title] : [])
}

async function jest(folder, workers = 2) {
  const report = join(results, `${folder.replace('/', '-')}.json`)
  await step(`Jest: ${folder}`, (progress) =>
    run(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        join(root, 'node_modules/jest/bin/jest.js'),
        '--json',
        `--outputFile=${report}`,
        `--maxWorkers=${workers}`,
      ],
      {
        cwd: join(root, folder),
        onLine: progress,
        allowFailure: true,
      },
    ),
  )
  const outcome = readReport(report)
  if (!outcome) return count({ passed: 0, failed: 1, skipped: 0 }, [`${folder}: Jest wrote no report`])
  const broken = outcome.testResults.filter((file) => file.status === 'failed')
  for (const file of broken) say(file.message.slice(0, 6000))
  const skipped = outcome.testResults.flatMap((file) =>
    file.assertionResults.filter((test) => test.status === 'pending'),
  )
  for (const test of skipped) say(yellow(`    skipped: ${test.fullName}`))
  const crashed = broken.filter((file) =>
    file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  count(
    {
      passed: outcome.numPassedTests,
      failed: outcome.numFailedTests + crashed,
      skipped: outcome.numPendingTests + outcome.numTodoTests,
    },
    broken.map((file) => file.name.replace(root, '')),
  )
}

async function playwright() {
  const report = join(results, 'e2e.json')
  await step('Playwright: e2e', (progress) =>
    pnpm(['--filter', '@skillgrad/e2e', 'exec', 'playwright', 'test'], {
      onLine: progress,
      allowFailure: true,
      env: {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        CHROMIUM_PATH: findProgram('chromium', 'google-chrome', 'chromium-browser') ?? '',
      },
    }),
  )
  const outcome = readReport(report)
  if (!outcome) return count({ passed: 0, failed: 1, skipped: 0 }, ['e2e: Playwright wrote no report'])
  for (const error of outcome.errors ?? []) say(error.message ?? '')
  const broken = specsOf(outcome.suites).filter((spec) => !spec.ok)
  for (const spec of broken)
    say(`${spec.file} › ${spec.title}\n${spec.tests[0]?.results.at(-1)?.error?.message ?? ''}`)
  const { expected, unexpected, flaky, skipped } = outcome.stats
  count(
    { passed: expected + flaky, failed: unexpected + (outcome.errors?.length ?? 0), skipped },
    broken.map((spec) => `${spec.file} › ${spec.title}`),
  )
}

function specsOf(list) {
  return list.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])])
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

function count(outcome, broken) {
  for (const key of Object.keys(totals)) totals[key] += outcome[key]
  failures.push(...broken)
  say(dim(`    ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`))
}
