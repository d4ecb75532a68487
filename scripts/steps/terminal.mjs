/** One line per step in the terminal: what runs, how long it took, and the tail of its output when it fails. */
const plain = !process.stdout.isTTY || process.env.NO_COLOR !== undefined
const paint = (code, text) => (plain ? text : `\u001b[${code}m${text}\u001b[0m`)

export const dim = (text) => paint('2', text)
export const bold = (text) => paint('1', text)
export const green = (text) => paint('32', text)
export const red = (text) => paint('31', text)
export const yellow = (text) => paint('33', text)

export function say(text = '') {
  process.stdout.write(`${text}\n`)
}

/** Runs `work` under a named step; `work` may report progress, shown in place on a terminal and line by line elsewhere. */
export async function step(name, work) {
  const started = Date.now()
  let last = ''
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  const progress = (text) => {
    const line = String(text).trim().split('\n').pop()?.slice(0, 90) ?? ''
    if (!line || line === last) return
    last = line
    if (plain) say(`    ${line}`)
    else process.stdout.write(`\r\u001b[2K  … ${name} ${dim(`${seconds()}  ${line}`)}`)
  }
  if (plain) say(`  … ${name}`)
  else process.stdout.write(`  … ${name}`)
  const ticking = plain
    ? undefined
    : setInterval(() => process.stdout.write(`\r\u001b[2K  … ${name} ${dim(`${seconds()}  ${last}`)}`), 1000)
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

/** A failure the person at the terminal can act on: shown as its message, without a stack trace. */
export class Advice extends Error {}

export function failWith(error) {
  say()
  say(red(error instanceof Advice ? error.message : (error?.stack ?? String(error))))
  process.exit(1)
}
