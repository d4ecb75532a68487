import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import type { TensorMap } from '@skillgrad/exercises/contract'
import { bytesOf } from '../protocol/index.js'

const run = promisify(execFile)
const script = join(dirname(fileURLToPath(import.meta.url)), '../../bench/pytorch_peer.py')
/** The system's own Python first: that is where distributions put PyTorch. */
const pythons = ['/usr/bin/python3', 'python3']

export interface PeerTimes {
  milliseconds: number
  cpuSeconds: number
  /** Of the last step; tells that the same work was done. */
  loss: number
  torch: string
  device: string
}

export interface PyTorch {
  python: string
  /** `cuda` only where PyTorch itself can use it. */
  devices: readonly ('cpu' | 'cuda')[]
}

/** A Python with PyTorch, or undefined. */
export async function findPyTorch(): Promise<PyTorch | undefined> {
  for (const python of pythons) {
    const answer = await run(python, ['-c', 'import torch; print(torch.cuda.is_available())']).catch(
      () => undefined,
    )
    if (answer) return { python, devices: answer.stdout.trim() === 'True' ? ['cpu', 'cuda'] : ['cpu'] }
  }
  return undefined
}

export function hasPeer(slug: string): boolean {
  return existsSync(exerciseFile(slug, 'pytorch.py'))
}

/** The reference's work in PyTorch, once, in a fresh process that had PyTorch loaded and one thread for its tensors. */
export async function runPeer(
  slug: string,
  data: TensorMap,
  { python, device }: { python: string; device: string },
): Promise<PeerTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-peer-'))
  try {
    await writeTensors(folder, data)
    const { stdout } = await run(python, [script, exerciseFile(slug, 'pytorch.py'), folder, device])
    return JSON.parse(stdout) as PeerTimes
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeTensors(folder: string, data: TensorMap): Promise<void> {
  const tensors = Object.entries(data).map(([name, { dtype, shape }]) => ({ name, dtype, shape }))
  await writeFile(join(folder, 'tensors.json'), JSON.stringify(tensors))
  await Promise.all(bytesOf(data).map((bytes, index) => writeFile(join(folder, `${index}.bin`), bytes)))
}
