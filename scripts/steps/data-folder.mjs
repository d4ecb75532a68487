import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { livingHolder, tryClaim } from './claim.mjs'
import { Advice, isDiskFull } from './terminal.mjs'

/** A data folder belongs to one launcher at a time; a second one says where the first is. */
export function claimDataFolder({ dataDir, publicOrigin }) {
  const { holder } = inFolder(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return tryClaim(claimFile(dataDir), { origin: publicOrigin })
  })
  if (holder) throw alreadyRunning(dataDir, holder)
}

/** The launcher that works on a data folder now, if any. */
export function launcherOf(dataDir) {
  return livingHolder(claimFile(dataDir))
}

function alreadyRunning(dataDir, { pid, origin }) {
  return new Advice(
    `Skillgrad already runs on ${dataDir}: process ${pid}, ${origin}\nStop it (Ctrl-C in its terminal, or: kill ${pid}), or start a second one with a folder and a port of its own:\nSKILLGRAD_DATA=.data/second PORT=3001 npm start`,
  )
}

function inFolder(dataDir, work) {
  try {
    return work()
  } catch (error) {
    if (isDiskFull(error)) throw error
    throw new Advice(
      `Skillgrad can't write to its data folder ${dataDir}: ${error.message}\nSee who owns it (ls -ld ${dataDir}), or set SKILLGRAD_DATA to a folder of yours.`,
    )
  }
}

function claimFile(dataDir) {
  return join(dataDir, 'launcher.json')
}
