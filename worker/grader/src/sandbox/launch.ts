import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { memoryBytes, type Box, type BoxExit, type BoxSpec } from './box.js'
import { bubblewrapArguments, commandInBox, appFolderInBox } from './bubblewrap.js'
import { nodeArguments } from './node-arguments.js'
import type { Launcher } from './launcher.js'
import type { NodeBinary } from './node-binary.js'
import { outerLayers } from './outer-layers.js'
import { processTreeRunDelaySeconds } from './process-tree.js'
import type { BoxResources } from './resources/index.js'
import { StreamTail } from './stream-tail.js'

const argumentsDescriptor = 5
const filterDescriptor = 6

let launched = 0

/** Starts Node behind every wall this machine has. Everything that runs learners' code is started here. */
export function launchBox(launcher: Launcher, spec: BoxSpec): Box {
  const slot = launcher.slots.take()
  const name = `${process.pid}-${++launched}`
  const limits = { memoryBytes: memoryBytes(spec), tasks: spec.needs.tasks }
  const resources = launcher.resources.create(name, limits)
  resources.priority('low')
  const command = [...outerLayers(launcher, { slot, resources, spec }), ...innerLayers(launcher, spec)]
  const child = spawn(command[0]!, command.slice(1), {
    env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
    cwd: '/',
    stdio: [
      'ignore',
      'pipe',
      'pipe',
      'pipe',
      'pipe',
      ...(launcher.filter ? (['pipe', 'pipe'] as const) : []),
    ],
  })
  if (launcher.filter) instructBubblewrap(child, spec, launcher.node, launcher.filter)
  if (child.pid !== undefined) resources.started(child.pid)
  return superviseBox(child, spec, resources, () => launcher.slots.release(slot))
}

function innerLayers(launcher: Launcher, spec: BoxSpec): string[] {
  if (launcher.mode === 'reduced') return [launcher.node.path, ...nodeArguments(spec, spec.appFolder, true)]
  return [
    launcher.tools.bubblewrap!,
    '--args',
    String(argumentsDescriptor),
    '--',
    ...commandInBox(nodeArguments(spec, appFolderInBox, false)),
  ]
}

/** Through pipes that end with the writing, so that neither walls nor paths ever lie in a file. */
function instructBubblewrap(child: ChildProcess, spec: BoxSpec, node: NodeBinary, filter: Buffer): void {
  const words = bubblewrapArguments(spec, node, filterDescriptor)
  const pipes: readonly unknown[] = child.stdio
  for (const [descriptor, content] of [
    [argumentsDescriptor, words.map((word) => `${word}\0`).join('')],
    [filterDescriptor, filter],
  ] as const) {
    const pipe = pipes[descriptor] as Writable
    // Bubblewrap that does not start closes it; its exit says why.
    pipe.on('error', () => undefined)
    pipe.end(content)
  }
}

function superviseBox(
  child: ChildProcess,
  { needs }: BoxSpec,
  resources: BoxResources,
  release: () => void,
): Box {
  const [, stdout, stderr, input, output] = child.stdio as [null, Readable, Readable, Writable, Readable]
  const tail = new StreamTail(stdout, stderr)
  // A box that died closes its pipes; its exit says why.
  for (const stream of [input, output]) stream.on('error', () => undefined)
  const exited = new Promise<BoxExit>((resolve) => {
    const finish = (code: number | null, signal: NodeJS.Signals | null) =>
      resolve({
        code,
        signal,
        killedForMemoryOf: resources.killedForMemoryOf(),
        cpuSeconds: resources.cpuSeconds(),
        peakMemoryBytes: resources.peakMemoryBytes(),
        errorTail: tail.text(),
      })
    child.once('error', () => finish(null, null))
    child.once('close', finish)
  })
  let killed = false
  const silent = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => {
      if (killed) silence(child, resources)
      resolve()
    })
  })
  const removed = exited.then(() => resources.remove()).finally(release)
  removed.catch(() => undefined)
  const pid = child.pid ?? -1
  return {
    pid,
    input,
    output,
    silent,
    exited,
    removed,
    kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      killed = true
      // Dying takes processor time too, and an idle box has little of it on a busy machine.
      resources.priority('full')
      resources.kill()
      child.kill('SIGKILL')
    },
    cpuSeconds: () => resources.cpuSeconds(),
    runDelaySeconds: () => processTreeRunDelaySeconds(pid),
    limitMemory: (memoryMb) => resources.limitMemory(memoryBytes({ needs, memoryMb })),
    runAtFullPriority: () => resources.priority('full'),
    onFlood: (react) => tail.onFlood(react),
  }
}

/**
 * What is in the box dies with the outermost process, by the kernel's own hand. Only a process that was born in the moment
 * of the kill may not have asked for that yet: it is found in its cgroup, or meets the end of its input.
 */
function silence(child: ChildProcess, resources: BoxResources): void {
  resources.kill()
  for (const stream of child.stdio) stream?.destroy()
}
