import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

const plainEnvironment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' }

/** Shared objects that a program or library loads at its start, by the path where the loader finds them. */
export function sharedLibrariesOf(binary: string): string[] {
  const listed = execFileSync('ldd', [binary], { encoding: 'utf8', env: plainEnvironment })
  const paths = listed.split('\n').map((line) => /(?:=> )?(\/\S+) \(0x/.exec(line)?.[1])
  return paths.filter((path): path is string => path !== undefined)
}

/** Names that a program may ask for at any time, with the file that it gets. */
export type LibraryIndex = ReadonlyMap<string, string>

/** What `ldconfig -p` lists; empty on systems without it, such as Alpine. */
export function installedLibraries(): LibraryIndex {
  const program = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path))
  if (!program) return new Map()
  return parseLibraries(execFileSync(program, ['-p'], { encoding: 'utf8', env: plainEnvironment }))
}

/** Lines such as `libvulkan.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libvulkan.so.1`; the first of a name wins. */
export function parseLibraries(listed: string, architecture = process.arch): LibraryIndex {
  const word = architecture === 'arm64' ? 'AArch64' : 'x86-64'
  const libraries = new Map<string, string>()
  for (const line of listed.split('\n')) {
    const [, name, kind, path] = /^\s+(\S+) \(([^)]*)\) => (\/\S+)$/.exec(line) ?? []
    if (name && path && kind?.includes(word) && !libraries.has(name)) libraries.set(name, path)
  }
  return libraries
}

const foundAnyway = /^\/(usr\/)?lib(64|\/[a-z0-9_]+-linux-gnu)?$/

/** For `LD_LIBRARY_PATH` in a box, which has no cache of `ldconfig`: the folders where nothing looks by itself. */
export function searchPath(libraries: readonly string[]): string[] {
  return [...new Set(libraries.map((path) => dirname(path)))].filter((folder) => !foundAnyway.test(folder))
}
