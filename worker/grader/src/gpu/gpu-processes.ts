import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A process that holds memory of a card. */
export interface GpuProcess {
  /** Id of the card. */
  gpu: string
  pid: number
  memoryMb: number
}

/** Who holds which card at this moment. Rejects when the driver does not answer. */
export type ReadGpuProcesses = () => Promise<readonly GpuProcess[]>

/** A driver that hangs makes its own tool hang. */
const answerWithinMs = 10_000

/** By NVIDIA's own tool. Where only other cards are, there is nothing to ask. */
export const nvidiaProcesses: ReadGpuProcesses = async () => {
  const query = ['--query-compute-apps=gpu_uuid,pid,used_memory', '--format=csv,noheader,nounits']
  const { stdout } = await run('nvidia-smi', query, {
    timeout: answerWithinMs,
    env: { PATH: '/usr/bin:/bin:/usr/local/nvidia/bin' },
  })
  return parseComputeApps(stdout)
}

/** Lines such as `GPU-4d2f…, 4711, 512`; memory that the driver does not tell (`[N/A]`) counts as none. */
export function parseComputeApps(listed: string): GpuProcess[] {
  return listed.split('\n').flatMap((line) => {
    const [gpu, pid, memory] = line.split(',').map((word) => word.trim())
    if (!gpu || !/^\d+$/.test(pid ?? '')) return []
    return [{ gpu, pid: Number(pid), memoryMb: /^\d+$/.test(memory ?? '') ? Number(memory) : 0 }]
  })
}
