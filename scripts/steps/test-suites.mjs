import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { pnpm } from './install.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { ensurePackages, findBrowser } from './system-packages.mjs'
import { dim, red, say, step, yellow } from './terminal.mjs'

const results = join(root, '.data', 'test-results')
const totals = { passed: 0, failed: 0, skipped: 0 }
const failures = []

const chromium = {
  packages: ['chromium-headless-shell', 'fonts-noto-cjk'],
  programs: ['chromium-headless-shell'],
  why: 'the browser tests',
}

/** With the software driver that comes with Chromium. */
const vulkan = {
  packages: ['libvulkan1'],
  libraries: ['libvulkan.so.1'],
  why: 'the tests of the WebGPU rung',
}

/** The suites of `npm test`. Each resolves with what it counted. */
export const suites = {
  format: () => check('Formatting', ['exec', 'prettier', '--check', '--log-level=warn', '.']),
  lint: () => check('Lint', ['run', 'lint']),
  types: () => check('Types', ['exec', 'turbo', 'run', 'typecheck', '--concurrency=2']),
  knip: () => check('Unused code', ['run', 'knip']),
  architecture: () => check('Architecture', ['run', 'depcruise']),
  launcher: () => jest('scripts'),
  deployment: () => deployment(),
  exercises: () => jest('worker/exercises'),
  database: () => jest('prisma'),
  grader: () => jest('worker/grader'),
  api: () => jest('api'),
  web: () => jest('web'),
  telemetry: () => jest('telemetry'),
  e2e: () => playwright(),
}

/** With tools of its own: helm and the schemas of Kubernetes are 60 MB that nobody else needs. */
async function deployment() {
  const folder = 'deploy/check'
  const frozen = [
    'install',
    '--ignore-workspace',
    '--frozen-lockfile',
    '--ignore-scripts',
    '--prefer-offline',
  ]
  await step('Tools of the deployment’s tests', (progress) =>
    pnpm(frozen, { cwd: join(root, folder), onLine: progress, env: { CI: 'true' } }),
  )
  return jest(folder)
}

export function emptyResults() {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
}

export async function ensureBrowser() {
  if (!findBrowser()) await step('Browser', (progress) => ensurePackages(chromium, progress))
  if (process.platform === 'linux')
    await step('Vulkan loader', (progress) => ensurePackages(vulkan, progress))
}

/** Says what failed and the last line, `N passed, N failed, N skipped`; ends the process. */
export function sumUp() {
  for (const failure of failures) say(`${red('✗')} ${failure}`)
  say(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
  process.exit(totals.failed === 0 ? 0 : 1)
}

/** One tool over the whole tree counts as one test. */
export async function check(title, args) {
  const failed = await step(title, (progress) => pnpm(args, { onLine: progress })).then(
    () => undefined,
    (error) => error,
  )
  if (failed) say(failed.message)
  return count({ passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }, failed ? [title] : [])
}

/** With more broken files than this something is wrong that a second try would only take time to say again. */
const mostSecondTries = 5

/** One folder's tests, by Node itself or by another one. What failed in few files gets a second try, and is named where that passes. */
export async function jest(
  folder,
  { workers = 2, node = process.execPath, config = 'jest.config.mjs', title = `Jest: ${folder}` } = {},
) {
  const attempt = async (said, files = []) => {
    const report = reportOf(said)
    await step(said, (progress) =>
      run(
        node,
        [
          ...['--import', 'tsx', '--conditions=source'],
          '--no-warnings',
          join(root, 'node_modules/jest/bin/jest.js'),
          `--config=${config}`,
          '--json',
          `--outputFile=${report}`,
          `--maxWorkers=${workers}`,
          ...(files.length > 0 ? ['--runTestsByPath', ...files] : []),
        ],
        {
          cwd: join(root, folder),
          onLine: progress,
          allowFailure: true,
        },
      ),
    )
    return readReport(report)?.testResults
  }
  const files = await attempt(title)
  const broken = files?.filter(isBroken) ?? []
  if (broken.length === 0 || broken.length > mostSecondTries) return countFiles(files, title)
  const again = await attempt(
    `${title}, second try`,
    broken.map(({ name }) => name),
  )
  for (const first of broken.filter(({ name }) =>
    again?.some((file) => file.name === name && !isBroken(file)),
  )) {
    say(yellow(`    unsteady, passed at the second try: ${first.name.replace(root, '')}`))
    say(dim(first.message.slice(0, 6000)))
  }
  return countFiles(
    files.map((file) => again?.find(({ name }) => name === file.name) ?? file),
    title,
  )
}

const reportOf = (title) => join(results, `${title.replaceAll(/[^\w.]+/g, '-')}.json`)

const isBroken = ({ status }) => status === 'failed'

/** Counts what Jest wrote, and says what failed or was skipped. */
export const countReport = (report, title) => countFiles(readReport(report)?.testResults, title)

function countFiles(files, title) {
  if (!files) return count({ passed: 0, failed: 1, skipped: 0 }, [`${title}: Jest wrote no report`])
  const broken = files.filter(isBroken)
  for (const file of broken) say(file.message.slice(0, 6000))
  const tests = files.flatMap((file) => file.assertionResults)
  const those = (...states) => tests.filter(({ status }) => states.includes(status))
  const skipped = those('pending', 'todo')
  for (const test of skipped) say(yellow(`    skipped: ${test.fullName}`))
  const crashed = broken.filter((file) =>
    file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  return count(
    {
      passed: those('passed').length,
      failed: those('failed').length + crashed,
      skipped: skipped.length,
    },
    broken.map((file) => `${file.name.replace(root, '')}${whyOf(file.message)}`),
  )
}

/** The first lines of why, for a log of which only the end is kept. */
function whyOf(message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim())
  return lines
    .slice(0, 5)
    .map((line) => `\n    ${line.trim().slice(0, 200)}`)
    .join('')
}

async function playwright() {
  const report = join(results, 'e2e.json')
  await step('Playwright: e2e', (progress) =>
    pnpm(['--filter', '@skillgrad/e2e', 'exec', 'playwright', 'test'], {
      onLine: progress,
      allowFailure: true,
      env: {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        CHROMIUM_PATH: findBrowser() ?? '',
        // A server that an earlier run left on the port is another checkout's, or an older one: refuse it and test our own.
        CI: '1',
      },
    }),
  )
  const outcome = readReport(report)
  if (!outcome) return count({ passed: 0, failed: 1, skipped: 0 }, ['e2e: Playwright wrote no report'])
  for (const error of outcome.errors ?? []) say(error.message ?? '')
  const broken = specsOf(outcome.suites).filter((spec) => !spec.ok)
  for (const spec of broken) {
    const result = spec.tests[0]?.results.at(-1)
    say(`${spec.file} › ${spec.title}\n${result?.error?.message ?? ''}\n${pageIn(result)}`)
  }
  for (const spec of specsOf(outcome.suites).filter(({ tests }) => tests[0]?.status === 'flaky')) {
    const first = spec.tests[0].results[0]
    say(yellow(`    unsteady, passed at the second try: ${spec.file} › ${spec.title}`))
    say(dim(`${first?.error?.message ?? ''}\n${pageIn(first)}`))
  }
  const { expected, unexpected, flaky, skipped } = outcome.stats
  return count(
    { passed: expected + flaky, failed: unexpected + (outcome.errors?.length ?? 0), skipped },
    broken.map(
      (spec) => `${spec.file} › ${spec.title}${whyOf(spec.tests[0]?.results.at(-1)?.error?.message ?? '')}`,
    ),
  )
}

/** What stood on the page when a journey failed. */
function pageIn(result) {
  const { path } = result?.attachments.find(({ name }) => name === 'error-context') ?? {}
  const told = path && existsSync(path) ? readFileSync(path, 'utf8') : ''
  return told.split('# Page snapshot')[1]?.split('\n# ')[0].slice(0, 3000) ?? ''
}

function specsOf(list) {
  return list.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])])
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** Adds to the totals; resolves to the same counts. */
export function count(outcome, broken = []) {
  for (const key of Object.keys(totals)) totals[key] += outcome[key]
  failures.push(...broken)
  say(dim(`    ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`))
  return outcome
}
