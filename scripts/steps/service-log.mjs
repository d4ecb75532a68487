import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { say, yellow } from './terminal.mjs'

const maximumBytes = 20 * 1024 * 1024
/** As pino numbers them. */
const warning = 40
const fatal = 60

/** A service's log file, and its last words for the terminal. */
export class ServiceLog {
  file
  #stream
  #tail = []
  #broken = false

  constructor(dataDir, name) {
    mkdirSync(join(dataDir, 'log'), { recursive: true })
    this.file = join(dataDir, 'log', `${name}.log`)
    if ((statSync(this.file, { throwIfNoEntry: false })?.size ?? 0) > maximumBytes)
      renameSync(this.file, `${this.file}.1`)
    this.#stream = createWriteStream(this.file, { flags: 'a' })
    this.#stream.on('error', (error) => this.#writesNoMore(error))
  }

  record(chunk) {
    if (!this.#broken) this.#stream.write(chunk)
    for (const line of String(chunk).split('\n').filter(Boolean)) {
      this.#tail.push(line)
      if (this.#tail.length > 20) this.#tail.shift()
      const { level, msg, reason } = parsed(line)
      // A warning with a reason is meant for whoever runs the machine, such as a sandbox that lacks walls.
      if (level === warning && reason) say(yellow(`  ${msg}. ${reason}`))
    }
  }

  forgetLastWords() {
    this.#tail = []
  }

  lastWords() {
    return this.#tail.join('\n')
  }

  /** Why the service gave up, in its own words. */
  fatalMessage() {
    return this.#tail.map(parsed).findLast(({ level }) => level === fatal)?.msg
  }

  saysPortIsTaken() {
    return this.#tail.some((line) => line.includes('EADDRINUSE'))
  }

  /** A full disk must not take the product down with its logs. */
  #writesNoMore(error) {
    if (!this.#broken) say(yellow(`  ${this.file} can't be written any more: ${error.message}`))
    this.#broken = true
  }
}

function parsed(line) {
  try {
    return line.startsWith('{') ? JSON.parse(line) : {}
  } catch {
    return {}
  }
}
