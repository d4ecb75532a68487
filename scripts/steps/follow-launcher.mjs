import fs from 'node:fs'

/**
 * Loaded into each service before its own code: a launcher killed with -9 can't tell its services to drain, so each
 * looks whether it still lives. The signal is the one the launcher would have sent.
 */
const launcher = Number(process.env.SKILLGRAD_LAUNCHER)
const watch = setInterval(() => {
  if (process.ppid === launcher) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 500)
watch.unref()

/**
 * With the launcher the reader of the log is gone. The logger tries such a write for ever while the process exits,
 * which then never does: so what nobody reads counts as written.
 */
const { writeSync } = fs
fs.writeSync = (file, data, ...rest) => {
  try {
    return writeSync(file, data, ...rest)
  } catch (error) {
    if (error.code !== 'EPIPE' || file > 2) throw error
    return Buffer.byteLength(data)
  }
}
