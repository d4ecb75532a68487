/** One line per step in the terminal: what runs, how long it took, and the tail of its output when it fails. */
const plain = !process.stdout.isTTY || process.env.NO_COLOR !== undefined
const paint = (code, text) => (plain ? text : `\u001b[${code}m${text}\u001b[0m`)
/** Where lines are written one below the other, a silent step says after this long that it still works. */
const silenceMs = 10_000

export const dim = (text) => paint('2', text)
export const bold = (text) => paint('1', text)
export const green = (text) => paint('32', text)
export const red = (text) => paint('31', text)
export const yellow = (text) => paint('33', text)

// A terminal that was closed, or `| head`, must not end us in the middle of a drain.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

export function say(text = '') {
  process.stdout.write(`${text}\n`)
}

/** Runs `work` under a named step; `work` may report progress, shown in place on a terminal and line by line elsewhere. */
export async function step(name, work) {
  const started = Date.now()
  let last = ''
  let lastSaid = started
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  const sayPlain = (text) => {
    lastSaid = Date.now()
    say(`    ${text}`)
  }
  const draw = () => process.stdout.write(`\r\u001b[2K  … ${name} ${dim(`${seconds()}  ${last}`)}`)
  const progress = (text) => {
    const line = readable(text)
    if (!line || line === last) return
    last = line
    if (plain) sayPlain(line)
    else draw()
  }
  const tick = () => {
    if (!plain) draw()
    else if (Date.now() - lastSaid >= silenceMs) sayPlain(`still at it after ${seconds()}`)
  }
  process.stdout.write(`  … ${name}${plain ? '\n' : ''}`)
  const ticking = setInterval(tick, 1000)
  try {
    const result = await work(progress)
    finish(green('✓'), seconds())
    return result
  } catch (error) {
    finish(red('✗'), seconds())
    throw error
  } finally {
    clearInterval(ticking)
  }

  function finish(mark, took) {
    say(`${plain ? '' : '\r\u001b[2K'}  ${mark} ${name} ${dim(took)}`)
  }
}

/** The last line, without the colours and cursor movements of the program it comes from. */
function readable(text) {
  // eslint-disable-next-line no-control-regex -- these are the control characters to be removed
  const bare = String(text).replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
  return bare.trim().split('\n').pop()?.slice(0, 90) ?? ''
}

/** A failure the person at the terminal can act on: shown as its message, without a stack trace. */
export class Advice extends Error {}

export function isDiskFull(error) {
  return /ENOSPC|no space left|disk quota exceeded/i.test(`${error?.code} ${error?.message}`)
}

/** Says what went wrong and ends the process; `undoAll` what was begun before. */
export function failWith(error, code = 1) {
  say()
  say(red(wordsFor(error)))
  process.exit(code)
}

function wordsFor(error) {
  if (isDiskFull(error))
    return `The disk is full (${error.path ?? firstLine(error)}). Skillgrad needs about 3 GB for its packages and build and some 200 MB for its data; free some space and run the command again.`
  return error instanceof Advice ? error.message : (error?.stack ?? String(error))
}

function firstLine(error) {
  return String(error.message).split('\n')[0]
}
