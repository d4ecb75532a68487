import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { readlinkSync } from 'node:fs'
import { constants } from 'node:os'
import { setTimeout as after } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A machine as far as its network goes: a namespace of its own, with one cable to where PostgreSQL runs. */
export interface Host {
  name: string
  /** Command line that runs a program on it. */
  on(command: readonly string[]): string[]
  /** Where PostgreSQL is, seen from there. */
  databaseAddress: string
  /** Pulls the cable, or puts it back. */
  connect(isConnected: boolean): Promise<void>
}

const run = promisify(execFile)
/** All addresses lie in namespaces that the bench made, so they meet nobody else's. */
export const network = '10.231.0.0/16'

/** Why this machine cannot play several hosts, in a sentence for the person at the terminal; undefined where it can. */
export async function whyNoHosts(): Promise<string | undefined> {
  const refusal = (what: string) => `--hosts needs Linux, root, iproute2 and util-linux: ${what}.`
  if (process.platform !== 'linux') return refusal(`this is ${process.platform}`)
  if (process.getuid?.() !== 0) return refusal('you are not root')
  for (const program of ['ip', 'nsenter', 'unshare']) {
    const found = await run(program, ['--help']).catch((error: NodeJS.ErrnoException) => error)
    if ('code' in found && found.code === 'ENOENT') return refusal(`${program} is not installed`)
  }
  const tried = await run('unshare', ['--net', 'ip', 'link', 'add', 'name', 'a', 'type', 'veth']).catch(
    String,
  )
  return typeof tried === 'string'
    ? refusal(`it may not make network namespaces (${tried.trim()})`)
    : undefined
}

/** The name of the network this process is in. */
export function ownNetwork(): string {
  return readlinkSync('/proc/self/ns/net')
}

/**
 * Runs this program again inside a new network namespace; resolves with its exit code. Namespaces here have no name and
 * no file: they vanish with the last process in them, however that ended.
 */
export async function runInOwnNetwork(given: readonly string[]): Promise<number> {
  const again = [process.execPath, ...process.execArgv, process.argv[1]!, ...given]
  const child = spawn('unshare', ['--net', ...again], { stdio: 'inherit' })
  // It has to clean up, and so is waited for.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal!])),
  )
}

/** Hosts with a cable each, for whoever runs inside a network namespace of the bench. */
export async function openHosts(names: readonly string[]): Promise<{ hosts: Host[]; close(): void }> {
  await run('ip', ['link', 'set', 'lo', 'up'])
  const holders: ChildProcess[] = []
  const hosts: Host[] = []
  for (const [index, name] of names.entries()) {
    // Holds the namespace until its standard input ends, which it does with this process at the latest.
    const holder = spawn('unshare', ['--net', 'cat'], { stdio: ['pipe', 'ignore', 'inherit'] })
    holders.push(holder)
    hosts.push(await plugIn(name, `10.231.${index + 1}`, holder.pid!))
  }
  return { hosts, close: () => holders.forEach((holder) => holder.stdin!.end()) }
}

async function plugIn(name: string, subnet: string, pid: number): Promise<Host> {
  while (readlinkSync(`/proc/${pid}/ns/net`) === ownNetwork()) await after(10)
  const on = (command: readonly string[]) => ['nsenter', `--net=/proc/${pid}/ns/net`, ...command]
  const there = (...command: string[]) => run('nsenter', on(command).slice(1))
  await run('ip', `link add name ${name} type veth peer name uplink netns ${pid}`.split(' '))
  await run('ip', `address add ${subnet}.1/30 dev ${name}`.split(' '))
  await run('ip', `link set ${name} up`.split(' '))
  await there('ip', 'address', 'add', `${subnet}.2/30`, 'dev', 'uplink')
  for (const device of ['lo', 'uplink']) await there('ip', 'link', 'set', device, 'up')
  return {
    name,
    on,
    databaseAddress: `${subnet}.1`,
    connect: async (isConnected) =>
      void (await there('ip', 'link', 'set', 'uplink', isConnected ? 'up' : 'down')),
  }
}
