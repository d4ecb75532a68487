import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../connection/connected.js'
import { isAlive } from './postmaster.js'

const retryMs = 50
const graceMs = 5000

/** Runs `work` while no other process holds this lock. The lock of a process that died counts as free. */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  while (!(await taken(file))) {
    if (await isAbandoned(file)) await rm(file, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

/** Held by a process that died, perhaps before it could write its id. */
async function isAbandoned(file: string): Promise<boolean> {
  const [holder, written] = await Promise.all([
    readFile(file, 'utf8').catch(() => ''),
    stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    ),
  ])
  return holder === '' ? Date.now() - written > graceMs : !isAlive(Number(holder))
}

async function taken(file: string): Promise<boolean> {
  return writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'EEXIST') return false
      throw error
    },
  )
}
