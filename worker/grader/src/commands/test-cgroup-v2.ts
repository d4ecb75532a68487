import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { debianRoot, kernelModules } from '../virtual-machine/debian.js'
import { initramfs } from '../virtual-machine/initramfs.js'
import { runMachine } from '../virtual-machine/machine.js'
import { ingredient, machineFolder } from '../virtual-machine/state.js'

/**
 * `pnpm --filter @skillgrad/grader test:cgroup-v2 [pattern…]`: starts Debian's kernel in software emulation with
 * cgroup v2 alone and runs the tests of the walls in it, on this machine's own files. Once in the root group, once in a
 * group of its own as systemd delegates one. Needs qemu; takes about five minutes. Exit code 1 when a test fails.
 */
const { positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true })
const patterns = positionals.filter((argument) => argument !== '--')
const limitMs = 15 * 60_000

const grader = fileURLToPath(new URL('../..', import.meta.url))
const jest = join(grader, '../../node_modules/jest/bin/jest.js')
const reports = machineFolder('reports')
const root = debianRoot(machineFolder(), 'amd64')
const image = join(machineFolder('amd64'), 'cgroup-v2.cpio')
writeFileSync(image, initramfs(ingredients()))

process.exitCode = await runMachine({
  architecture: 'amd64',
  kernel: root.kernel,
  initramfs: image,
  memoryMb: 3072,
  limitMs,
  shared: { host: { folder: '/', writable: false }, results: { folder: reports, writable: true } },
  onLine: (line) => console.log(line),
})

function ingredients(): Map<string, Buffer | string> {
  const modules = kernelModules(root, ['virtio_pci', '9pnet_virtio', '9p', 'overlay'])
  return new Map<string, Buffer | string>([
    ['init', readFileSync(ingredient('init-on-this-root.sh'))],
    ['bin/busybox', root.busybox],
    ['command', command()],
    ['modules/order', `${[...modules.keys()].join('\n')}\n`],
    ...[...modules].map(([name, content]) => [`modules/${name}.ko`, content] as const),
  ])
}

/** What the machine runs. A unit with `Delegate=yes` looks like the second group: not the root, and not empty. */
function command(): string {
  const test = (report: string, words: readonly string[]) =>
    `${process.execPath} ${jest} --config jest.walls.config.mjs --ci --runInBand --verbose --json --outputFile=/results/${report}.json ${words.join(' ')} 2>&1 >/dev/null | cat`
  const chosen = patterns.length > 0 ? patterns : ['src/sandbox']
  return [
    `cd ${grader}`,
    `export NODE_OPTIONS='--import tsx --conditions=source --no-warnings'`,
    'rm -f /results/*.json',
    test('root-group', ['src/sandbox/resources']),
    'mkdir /sys/fs/cgroup/unit && echo 0 >/sys/fs/cgroup/unit/cgroup.procs',
    test('delegated-group', chosen),
    `grep -q '"success":true' /results/root-group.json && grep -q '"success":true' /results/delegated-group.json`,
  ].join('\n')
}
