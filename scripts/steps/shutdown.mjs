import { dim, say } from './terminal.mjs'

/** What must be undone before the launcher leaves, newest first. */
const undo = []
let leaving

/**
 * From now on Ctrl-C and its kin undo what was begun and then leave; a second Ctrl-C hurries, and `onHurry` may cut the drain
 * short. To stop what runs as a whole is no failure, to break off its start is one.
 */
export function undoOnSignal({ onHurry, isWhole }) {
  const stop = () => leave(isWhole() ? 0 : 130)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (leaving && signal === 'SIGINT') onHurry()
      else stop()
    })
  // npm hands SIGTERM to the shell between it and us, which dies without a word.
  if (process.env.npm_lifecycle_event === 'start') whenParentDies(stop)
}

/** Registers work for the end, e.g. a server to stop; call the result once it is no longer needed. */
export function beforeLeaving(work) {
  undo.push(work)
  return () => undo.splice(undo.indexOf(work), 1)
}

export function isLeaving() {
  return leaving !== undefined
}

/** Undoes everything and ends the process, once. */
export function leave(code) {
  leaving ??= undoAll().then(() => {
    say(dim('  Stopped.'))
    process.exit(code)
  })
  return leaving
}

/** Undoes everything and lets the caller go on. */
export async function undoAll() {
  while (undo.length > 0) {
    try {
      await undo.pop()()
    } catch (error) {
      say(`  ${error.message}`)
    }
  }
}

function whenParentDies(then) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    then()
  }, 500)
  watch.unref()
}
