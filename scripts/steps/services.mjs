import { spawn } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { identityOf, send, waitUntil } from './processes.mjs'
import { root } from './root.mjs'
import { environmentOf } from './service-environment.mjs'
import { ServiceLog } from './service-log.mjs'
import { Advice, say, yellow } from './terminal.mjs'

const restartDelaysMs = [200, 1000, 3000, 10000, 30000]
const calmMs = 60_000
/** The notice that web and api give first; then the grader's own default, and what it needs beyond it to hand the rest back. */
const drainMs =
  (Number(process.env.DRAIN_NOTICE_SECONDS || 0) + Number(process.env.GRADER_DRAIN_SECONDS || 15) + 5) * 1000
const followLauncher = pathToFileURL(join(root, 'scripts/steps/follow-launcher.mjs')).href

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
  }

  start(name, script, env, port) {
    const log = new ServiceLog(this.#folder, name)
    const service = { name, script, env, port, log, failures: 0, startedAt: 0, child: undefined }
    this.#running.set(name, service)
    this.#spawn(service)
  }

  /** Resolves once `url` answers 2xx; rejects with the service's last words when it keeps dying or takes too long. */
  async ready(name, url, timeoutMs = 60_000) {
    const service = this.#running.get(name)
    const deadline = Date.now() + timeoutMs
    while (Date.now() < deadline && service.failures < 3 && !service.log.saysPortIsTaken()) {
      const answered = await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
      // What died has not answered: that was another program, on the port it wanted.
      if (answered && service.child.exitCode === null) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Advice(
      service.log.saysPortIsTaken()
        ? `Another program took port ${new URL(url).port} before ${name} could. Stop it, or choose another port: PORT=… npm start`
        : `${name} did not come up at ${url}. Its last words, also in ${service.log.file}:\n${service.log.lastWords()}`,
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

  /** For a person who can't wait: whatever runs ends now. Gradings that are cut short are done again. */
  hurry() {
    for (const { child } of this.#running.values()) child?.kill('SIGKILL')
  }

  #spawn(service) {
    service.startedAt = Date.now()
    service.log.forgetLastWords()
    const flags = ['--enable-source-maps', '--import', followLauncher]
    const child = spawn(process.execPath, [...flags, join(root, service.script)], {
      cwd: join(root, service.script.split('/dist/')[0].split('/build/')[0]),
      env: environmentOf(service.name, {
        ...service.env,
        NODE_ENV: 'production',
        SKILLGRAD_LAUNCHER: String(process.pid),
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches the launcher alone, which then drains the services in order.
      detached: true,
    })
    service.child = child
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => service.log.record(chunk))
    child.once('error', (error) => service.log.record(`${error.message}\n`))
    child.once('exit', (code, signal) => this.#exited(service, code, signal))
    this.#writeState()
  }

  #exited(service, code, signal) {
    if (this.#stopping) return
    if (Date.now() - service.startedAt > calmMs) service.failures = 0
    const delay = restartDelaysMs[Math.min(service.failures, restartDelaysMs.length - 1)]
    service.failures += 1
    const reason = service.log.fatalMessage()
    const words = `  ${service.name} ended (${signal ?? `code ${code}`})${reason ? `: ${reason}` : ''}`
    // What can't work will not work in half a minute either: said once, tried on.
    if (!reason || reason !== service.lastReason)
      say(yellow(`${words}\n    It is started again in ${delay / 1000} s. Log: ${service.log.file}`))
    service.lastReason = reason
    setTimeout(() => {
      if (!this.#stopping) this.#spawn(service)
    }, delay)
  }

  /** Process ids and ports by name, for the operator, the next launcher and the tests that kill processes. */
  #writeState() {
    const running = [...this.#running.values()]
    const pids = Object.fromEntries(running.map(({ name, child }) => [name, child?.pid]))
    const ports = Object.fromEntries(running.filter(({ port }) => port).map(({ name, port }) => [name, port]))
    const identities = Object.fromEntries(running.map(({ name, child }) => [name, identityOf(child?.pid)]))
    const file = stateFile(this.#folder)
    const state = { launcher: process.pid, ...pids, ports, identities }
    try {
      // Renamed into place, so that no reader ever meets half a file.
      writeFileSync(`${file}.new`, JSON.stringify(state, null, 2))
      renameSync(`${file}.new`, file)
    } catch (error) {
      say(yellow(`  ${file} could not be written: ${error.message}`))
    }
  }
}

/** Services of a launcher that was killed drain by themselves; one that does not is ended. Nothing of them may meet the new ones. */
export async function endLeftovers(dataDir, progress) {
  const { identities = {}, ...state } = readState(dataDir)
  for (const [name, identity] of Object.entries(identities)) {
    const alive = () => identity !== undefined && identityOf(state[name]) === identity
    if (!alive()) continue
    progress(`an earlier ${name} is still draining`)
    send('SIGTERM', state[name])
    if (!(await waitUntil(() => !alive(), drainMs))) send('SIGKILL', state[name])
  }
}

function readState(dataDir) {
  try {
    return JSON.parse(readFileSync(stateFile(dataDir), 'utf8'))
  } catch {
    return {}
  }
}

function stateFile(dataDir) {
  return join(dataDir, 'services.json')
}
