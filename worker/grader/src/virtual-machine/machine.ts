import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** By Debian's names. */
export type Architecture = 'amd64' | 'arm64'

export const programs = { amd64: 'qemu-system-x86_64', arm64: 'qemu-system-aarch64' } as const

const hardware = {
  amd64: ['-machine', 'q35', '-cpu', 'max'],
  arm64: ['-machine', 'virt', '-cpu', 'max,pauth-impdef=on'],
} as const
/** On a busy machine an emulated timer is too late for the check that the kernel makes of it. */
const kernelWords = { amd64: ['console=ttyS0', 'no_timer_check'], arm64: ['console=ttyAMA0'] } as const

/** The line by which `/init` says how its command ended. */
const ending = /^virtual machine: the command ended with (\d+)/

export interface MachineOptions {
  architecture: Architecture
  kernel: string
  /** File of the initial root file system. */
  initramfs: string
  memoryMb: number
  limitMs: number
  /** Folders of this machine by the name under which the virtual one mounts them. */
  shared?: Readonly<Record<string, { folder: string; writable: boolean }>>
  onLine(line: string): void
}

/**
 * Starts a kernel in software emulation and follows its console until `/init` says how its command ended.
 * Resolves with that exit code; rejects when the machine stops without a word or takes longer than it may.
 */
export async function runMachine(options: MachineOptions): Promise<number> {
  const { architecture, limitMs, onLine } = options
  const child = spawn(programs[architecture], machineArguments(options), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const late = setTimeout(() => child.kill('SIGKILL'), limitMs)
  let code: string | undefined
  try {
    for await (const line of createInterface(child.stdout)) {
      code ??= ending.exec(line)?.[1]
      onLine(line)
    }
    await closed
  } finally {
    clearTimeout(late)
    child.kill('SIGKILL')
  }
  if (code === undefined) throw new Error(`The virtual machine stopped, or took over ${limitMs / 1000} s`)
  return Number(code)
}

function machineArguments(options: MachineOptions): string[] {
  const { architecture, kernel, initramfs, memoryMb, shared = {} } = options
  const words = [...kernelWords[architecture], 'panic=-1', 'quiet']
  return [
    ...hardware[architecture],
    ...['-accel', 'tcg,thread=multi', '-smp', '2', '-m', String(memoryMb)],
    ...['-nographic', '-no-reboot', '-nic', 'none'],
    ...['-kernel', kernel, '-initrd', initramfs, '-append', words.join(' ')],
    ...Object.entries(shared).flatMap(([name, { folder, writable }]) => [
      '-virtfs',
      `local,path=${folder},mount_tag=${name},security_model=none,multidevs=remap${writable ? '' : ',readonly=on'}`,
    ]),
  ]
}
