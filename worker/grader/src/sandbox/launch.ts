import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { memoryBytes, type Box, type BoxExit, type BoxSpec } from './box.js'
import { bubblewrapArguments, commandInBox, appFolderInBox } from './bubblewrap.js'
import type { BoxGroup } from './cgroup/index.js'
import { nodeArguments } from './node-arguments.js'
import type { Launcher } from './launcher.js'
import { outerLayers } from './outer-layers.js'
import { processTreeCpuSeconds } from './process-tree.js'
import { StreamTail } from './stream-tail.js'

const argumentsDescriptor = 5
const filterDescriptor = 6

let launched = 0

/** Starts Node behind every wall this machine has. Everything that runs learners' code is started here. */
export function launchBox(launcher: Launcher, spec: BoxSpec): Box {
  const slot = launcher.slots.take()
  const name = `${process.pid}-${++launched}`
  const group = launcher.cgroups?.create(name, { memoryBytes: memoryBytes(spec), tasks: spec.needs.tasks })
  group?.priority('low')
  const descriptors: number[] = []
  try {
    const command = outerLayers(launcher, { slot, group, spec }).concat(
      innerLayers(launcher, spec, name, descriptors),
    )
    const child = spawn(command[0]!, command.slice(1), {
      env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', ...descriptors],
    })
    return superviseBox(child, spec, group, () => launcher.slots.release(slot))
  } finally {
    descriptors.forEach((descriptor) => closeSync(descriptor))
  }
}

function innerLayers(launcher: Launcher, spec: BoxSpec, name: string, descriptors: number[]): string[] {
  if (launcher.mode === 'reduced') return [launcher.node.path, ...nodeArguments(spec, spec.appFolder, true)]
  const file = join(launcher.privateFolder, `arguments-${name}`)
  writeFileSync(file, bubblewrapArguments(spec, launcher.node, filterDescriptor).join('\0') + '\0', {
    mode: 0o600,
  })
  descriptors.push(openSync(file, 'r'), openSync(launcher.filterFile!, 'r'))
  unlinkSync(file)
  return [
    launcher.tools.bubblewrap!,
    '--args',
    String(argumentsDescriptor),
    '--',
    ...commandInBox(nodeArguments(spec, appFolderInBox, false)),
  ]
}

function superviseBox(
  child: ChildProcess,
  { needs }: BoxSpec,
  group: BoxGroup | undefined,
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
        ranOutOfMemory: group?.ranOutOfMemory() ?? false,
        cpuSeconds: group?.cpuSeconds(),
        peakMemoryBytes: group?.peakMemoryBytes(),
        errorTail: tail.text(),
      })
    child.once('error', () => finish(null, null))
    child.once('close', finish)
  })
  const removed = exited.then(() => group?.remove()).finally(release)
  removed.catch(() => undefined)
  const pid = child.pid ?? -1
  return {
    pid,
    input,
    output,
    exited,
    removed,
    kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      // Dying takes processor time too, and an idle box has little of it on a busy machine.
      group?.priority('full')
      child.kill('SIGKILL')
    },
    cpuSeconds: () => group?.cpuSeconds() ?? processTreeCpuSeconds(pid),
    limitMemory: (memoryMb) => group?.limitMemory(memoryBytes({ needs, memoryMb })),
    runAtFullPriority: () => group?.priority('full'),
    onFlood: (react) => tail.onFlood(react),
  }
}
