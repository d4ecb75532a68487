import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm } from './install.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { ensurePackages } from './system-packages.mjs'
import { say, step, yellow } from './terminal.mjs'
import { count, countReport, jest } from './test-suites.mjs'

/** What takes longer than a person waits: seeds × rungs, every wall taken down, another Node, soak, virtual machines. */
export const longSuites = {
  ablation: () =>
    jest('worker/grader', { workers: 1, config: 'jest.long.config.mjs', title: 'Ablation, the whole of it' }),
  'hostile-wasm': () => hostile('wasm'),
  'hostile-cpu': () => hostile('cpu'),
  'exercises-20-seeds': () => exercises(20),
  soak: () => grader('Soak', ['run', 'soak']),
  'cgroup-v2': () => cgroupV2(),
  filters: () => filters(),
  audit: () => audit(),
  'node-24-database': () => onNode24('prisma', 2),
  'node-24-grader': () => onNode24('worker/grader', 1),
  'node-24-api': () => onNode24('api', 2),
}

const why = 'the tests in virtual machines'
const emulators = {
  amd64: {
    packages: ['qemu-system-x86', 'gcc'],
    programs: ['qemu-system-x86_64', 'x86_64-linux-gnu-gcc'],
    why,
  },
  arm64: {
    packages: ['qemu-system-arm', 'gcc-aarch64-linux-gnu', 'libc6-dev-arm64-cross'],
    programs: ['qemu-system-aarch64', 'aarch64-linux-gnu-gcc'],
    why,
  },
}

async function hostile(rung) {
  const report = await json(`Hostile corpus on ${rung}`, ['run', 'hostile', '--json', '--backend', rung])
  if (!report) return count({ passed: 0, failed: 1, skipped: 0 }, [`hostile corpus on ${rung}: no report`])
  const broken = report.cases.filter(({ ok }) => !ok)
  return count(
    { passed: report.contained, failed: broken.length, skipped: 0 },
    broken.map(({ id, complaints }) => `hostile on ${rung} › ${id}: ${complaints.join(' ')}`),
  )
}

/** Every exercise with so many seeds on every rung that this machine has. */
async function exercises(seeds) {
  const wish = ['run', 'exercise', 'check', '--all', '--json', '--seeds', String(seeds)]
  const report = await json(`Exercises, ${seeds} seeds`, wish)
  if (!report) return count({ passed: 0, failed: 1, skipped: 0 }, ['exercises: no report'])
  const { checked, failures, problems } = report
  return count({ passed: checked - failures.length, failed: failures.length + problems.length, skipped: 0 }, [
    ...problems.map(({ exercise, problem }) => `${exercise}: ${problem}`),
    ...failures.map(
      ({ exercise, rung, seed, file, got }) => `${exercise} · ${rung} · seed ${seed} · ${file}: ${got}`,
    ),
  ])
}

async function cgroupV2() {
  if (!(await canEmulate('amd64', 'cgroup v2'))) return skip('cgroup v2 in a virtual machine: no qemu')
  const reports = join(root, '.data/virtual-machine/reports')
  await step('cgroup v2 in a virtual machine', (progress) =>
    pnpm(['--silent', '--filter', '@skillgrad/grader', 'run', 'test:cgroup-v2'], {
      onLine: progress,
      allowFailure: true,
    }),
  )
  const sums = ['root-group', 'delegated-group'].map((name) =>
    countReport(join(reports, `${name}.json`), `cgroup v2, ${name}`),
  )
  return sums.reduce((all, one) =>
    Object.fromEntries(Object.keys(all).map((key) => [key, all[key] + one[key]])),
  )
}

/** One test an architecture: its kernel answers every call as the filter's table says. */
async function filters() {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const architecture of Object.keys(emulators)) {
    const one = (await canEmulate(architecture, `the ${architecture} filter`))
      ? await grader(`The ${architecture} filter on a real kernel`, ['run', 'test:filters', architecture])
      : skip(`the ${architecture} filter on a real kernel: no qemu or compiler`)
    for (const key of Object.keys(sum)) sum[key] += one[key]
  }
  return sum
}

/** Asks the registry what is known of the packages of production. One that has no such service is no failure of ours. */
async function audit() {
  const { code, output } = await step('Known vulnerabilities', (progress) =>
    pnpm(['audit', '--prod', '--audit-level', 'moderate'], { onLine: progress, allowFailure: true }),
  )
  if (/ERR_PNPM_AUDIT_|ENOTFOUND|ECONNREFUSED|EAI_AGAIN/.test(output))
    return skip('known vulnerabilities: the registry did not answer')
  if (code !== 0) say(output)
  return count(
    { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 },
    code === 0 ? [] : ['known vulnerabilities'],
  )
}

async function canEmulate(architecture, what) {
  let ready = false
  await step(`Emulator for ${what}`, async (progress) => {
    ready = process.platform === 'linux' && (await ensurePackages(emulators[architecture], progress))
  })
  return ready
}

async function onNode24(folder, workers) {
  const node = await node24()
  if (!node) return skip(`${folder} on Node 24: there is no package of it for this machine`)
  return jest(folder, { workers, node, title: `Node 24: ${folder}` })
}

/** The binary from npm's package for this machine, fetched once. */
async function node24() {
  const name = `node-${process.platform}-${process.arch}`
  const folder = join(root, '.data', 'node-24')
  const binary = join(folder, 'node_modules', name, 'bin', 'node')
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  await step('Node 24', (progress) =>
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `${name}@24`], {
      onLine: progress,
      allowFailure: true,
    }),
  )
  return existsSync(binary) ? binary : undefined
}

async function grader(title, args) {
  const failed = await step(title, (progress) =>
    pnpm(['--silent', '--filter', '@skillgrad/grader', ...args], { onLine: progress }),
  ).then(
    () => undefined,
    (error) => error,
  )
  if (failed) say(failed.message)
  return count({ passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }, failed ? [title] : [])
}

/** What a command of the grader prints as JSON, or nothing if it prints something else. */
async function json(title, args) {
  const lines = []
  await step(title, () =>
    pnpm(['--silent', '--filter', '@skillgrad/grader', ...args], {
      onLine: (line) => lines.push(line),
      allowFailure: true,
    }),
  )
  try {
    // Pieces of lines, as they came; between them nothing but the spaces of the printer is lost.
    const text = lines.join('')
    return JSON.parse(text.slice(text.indexOf('{')))
  } catch {
    say(lines.slice(-30).join('\n'))
    return undefined
  }
}

function skip(what) {
  say(yellow(`    skipped: ${what}`))
  return count({ passed: 0, failed: 0, skipped: 1 })
}
