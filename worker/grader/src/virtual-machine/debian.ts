import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Architecture } from './machine.js'

/** What a virtual machine starts from, unpacked and not installed. */
export interface DebianRoot {
  kernel: string
  busybox: Buffer
  /** Holds `modules.order` and the modules it lists. */
  modulesFolder: string
}

/**
 * Debian's kernel and a static busybox, fetched by apt into a folder of their own: nothing is installed, and this
 * machine's own packages are not touched. Fetched once; a later run takes what lies there.
 */
export function debianRoot(cache: string, architecture: Architecture): DebianRoot {
  const folder = join(cache, architecture)
  const root = join(folder, 'root')
  if (!existsSync(join(root, '.complete'))) fetchInto(folder, root, architecture)
  const kernel = readdirSync(join(root, 'boot')).find((file) => file.startsWith('vmlinuz-'))
  const [version] = readdirSync(join(root, 'lib/modules'))
  return {
    kernel: join(root, 'boot', kernel!),
    busybox: readFileSync(join(root, 'bin/busybox')),
    modulesFolder: join(root, 'lib/modules', version!),
  }
}

function fetchInto(folder: string, root: string, architecture: Architecture): void {
  const apt = privateApt(folder, architecture)
  apt('apt-get', 'update', '-qq')
  const packages = [kernelPackage(apt, architecture), 'busybox-static']
  apt('apt-get', 'download', '-qq', ...packages)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb')))
    execFileSync('dpkg-deb', ['--extract', join(folder, file), root])
  writeFileSync(join(root, '.complete'), packages.join('\n'))
}

type Apt = (command: string, ...words: string[]) => string

/** The kernel that the distribution's own package names. */
function kernelPackage(apt: Apt, architecture: Architecture): string {
  const depends = apt('apt-cache', 'depends', `linux-image-${architecture}`)
  const name = /Depends: (linux-image-\S+)/.exec(depends)?.[1]
  if (!name) throw new Error(`apt knows no kernel for ${architecture}: ${depends}`)
  return name
}

function privateApt(folder: string, architecture: Architecture): Apt {
  for (const name of ['lists/partial', 'archives/partial']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'status'), '')
  const configuration = join(folder, 'apt.conf')
  writeFileSync(configuration, aptConfiguration(folder, architecture))
  // eslint-disable-next-line no-restricted-properties -- apt needs the whole environment, a proxy's settings included
  const env = { ...process.env, APT_CONFIG: configuration }
  return (command, ...words) =>
    execFileSync(command, words, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

function aptConfiguration(folder: string, architecture: Architecture): string {
  return `APT::Architecture "${architecture}";
APT::Architectures { "${architecture}"; };
APT::Sandbox::User "root";
Dir::State "${folder}";
Dir::State::lists "${folder}/lists";
Dir::State::status "${folder}/status";
Dir::Cache "${folder}";
`
}

/**
 * Kernel modules by name with everything they need before them, in the order to load them. What is built into the kernel
 * is left out.
 */
export function kernelModules({ modulesFolder }: DebianRoot, names: readonly string[]): Map<string, Buffer> {
  const order = readFileSync(join(modulesFolder, 'modules.order'), 'utf8').split('\n')
  const modules = new Map<string, Buffer>()
  const add = (name: string) => {
    const path = order.find((line) => line.replaceAll('-', '_').endsWith(`/${name.replaceAll('-', '_')}.ko`))
    if (!path || modules.has(name)) return
    const content = readFileSync(join(modulesFolder, path))
    for (const needed of neededBy(content)) add(needed)
    modules.set(name, content)
  }
  names.forEach(add)
  return modules
}

function neededBy(module: Buffer): string[] {
  const list = module
    .toString('latin1')
    .split('\0')
    .find((field) => field.startsWith('depends='))
  return (list ?? '').slice('depends='.length).split(',').filter(Boolean)
}
