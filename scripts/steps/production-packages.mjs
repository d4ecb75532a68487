import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findPnpm } from './install.mjs'
import { root } from './root.mjs'

const run = promisify(execFile)
const mostBytes = 64 * 1024 * 1024

/**
 * What is installed for production, in servers and in the pages that browsers get: one entry a version, with the licence that its
 * package.json names. Asks no registry.
 */
export async function productionPackages() {
  const [command, ...first] = await findPnpm()
  const args = [...first, 'licenses', 'list', '--prod', '--json']
  const { stdout } = await run(command, args, { cwd: root, maxBuffer: mostBytes })
  return Object.values(JSON.parse(stdout))
    .flat()
    .flatMap(({ name, versions, license, homepage }) =>
      versions.map((version) => ({ name, version, license, homepage })),
    )
    .toSorted((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`))
}
