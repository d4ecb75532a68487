import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { Advice, say, yellow } from './terminal.mjs'

const restartDelaysMs = [200, 1000, 3000, 10000, 30000]
const calmMs = 60_000
const drainMs = 20_000

/**
 * Keeps a set of long-running processes alive: logs to files, restarts what dies (waiting longer each time),
 * and on `stop` asks each to drain with SIGTERM, in the order given.
 */
export class Services {
  #stopping = false
  #running = new Map()
  #folder

  constructor(dataDir) {
    this.#folder = dataDir
    mkdirSync(join(dataDir, 'log'), { recursive: true })
  }

  start(name, script, env, port) {
    const log = createWriteStream(join(this.#folder, 'log', `${name}.log`), { flags: 'a' })
    const service = { name, script, env, port, log, failures: 0, startedAt: 0, tail: [], child: undefined }
    this.#running.set(name, service)
    this.#spawn(service)
  }

  /** Resolves once `url` answers 2xx; rejects with the service's last words when it keeps dying or takes too long. */
  async ready(name, url, timeoutMs = 60_000) {
    const service = this.#running.get(name)
    const deadline = Date.now() + timeoutMs
    while (Date.now() < deadline) {
      if (service.failures >= 3) break
      const answered = await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
      if (answered) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Advice(
      `${name} did not come up at ${url}. Its last words, also in ${join(this.#folder, 'log', `${name}.log`)}:\n${service.tail.join('\n')}`,
    )
  }

  async stop(order) {
    this.#stopping = true
    for (const name of order) {
      const child = this.#running.get(name)?.child
      if (!child || child.exitCode !== null || child.signalCode !== null) continue
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const forced = setTimeout(() => child.kill('SIGKILL'), drainMs)
      await gone
      clearTimeout(forced)
    }
  }

  #spawn(service) {
    service.startedAt = Date.now()
    const child = spawn(process.execPath, ['--enable-source-maps', join(root, service.script)], {
      cwd: join(root, service.script.split('/dist/')[0].split('/build/')[0]),
      env: { ...process.env, NODE_ENV: 'production', ...service.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches the launcher alone, which then drains the services in order.
      detached: true,
    })
    service.child = child
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => this.#record(service, chunk))
    child.once('exit', (code, signal) => this.#exited(service, code, signal))
    this.#writeState()
  }

  #record(service, chunk) {
    service.log.write(chunk)
    for (const line of String(chunk).split('\n').filter(Boolean)) {
      service.tail.push(line)
      if (service.tail.length > 20) service.tail.shift()
    }
  }

  #exited(service, code, signal) {
    if (this.#stopping) return
    if (Date.now() - service.startedAt > calmMs) service.failures = 0
    const delay = restartDelaysMs[Math.min(service.failures, restartDelaysMs.length - 1)]
    service.failures += 1
    say(
      yellow(
        `  ${service.name} ended (${signal ?? `code ${code}`}); starting it again in ${delay / 1000} s. Log: ${join(this.#folder, 'log', `${service.name}.log`)}`,
      ),
    )
    setTimeout(() => {
      if (!this.#stopping) this.#spawn(service)
    }, delay)
  }

  /** Process ids and ports by name, for the operator and for the tests that kill processes. */
  #writeState() {
    const running = [...this.#running.values()]
    const pids = Object.fromEntries(running.map(({ name, child }) => [name, child?.pid]))
    const ports = Object.fromEntries(running.filter(({ port }) => port).map(({ name, port }) => [name, port]))
    const file = join(this.#folder, 'services.json')
    // Renamed into place, so that no reader ever meets half a file.
    writeFileSync(`${file}.new`, JSON.stringify({ launcher: process.pid, ...pids, ports }, null, 2))
    renameSync(`${file}.new`, file)
  }
}
