import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

/** Programs that build the walls, by absolute path; undefined where this machine lacks them. */
export interface Tools {
  bubblewrap: string | undefined
  setpriv: string | undefined
  prlimit: string | undefined
  unshare: string | undefined
}

const folders = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin']

export function findTools(): Tools {
  return {
    bubblewrap: find('bwrap'),
    setpriv: find('setpriv'),
    prlimit: find('prlimit'),
    unshare: find('unshare'),
  }
}

function find(name: string): string | undefined {
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
