import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../connection/connected.js'
import { identityOf } from './process-identity.js'

const retryMs = 50
const graceMs = 5000

interface LockOptions {
  file: string
  /** Told once when somebody else holds it. */
  onWait?: (holder: string) => void
}

/** Runs `work` while no other process holds this lock. The lock of a process that died counts as free. */
export async function withFileLock<T>(
  { file, onWait = () => undefined }: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const mine = `${process.pid} ${await identityOf(process.pid)}`
  let told = false
  while (!(await taken(file, mine))) {
    const holder = await livingHolder(file)
    if (holder === undefined) {
      await rm(file, { force: true })
      continue
    }
    if (!told) onWait(holder)
    told = true
    await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

/** Who holds it, unless it died; one that has not written its name yet gets a moment to do so. */
async function livingHolder(file: string): Promise<string | undefined> {
  const [note, written] = await Promise.all([
    readFile(file, 'utf8').catch(() => ''),
    stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    ),
  ])
  const [pid = '', ...identity] = note.split(' ')
  if (note === '') return Date.now() - written > graceMs ? undefined : 'unknown'
  return (await identityOf(Number(pid))) === identity.join(' ') ? pid : undefined
}

async function taken(file: string, mine: string): Promise<boolean> {
  return writeFile(file, mine, { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'EEXIST') return false
      throw error
    },
  )
}
