import { join } from 'node:path'
import { readSandboxEnv } from '../env.js'

/** Where `setup:tensorflow` keeps libtensorflow: beside the runner, because a sandbox must be able to read both. */
export function tensorflowHome(): string {
  return join(readSandboxEnv().stateFolder, 'tensorflow')
}

/** What a process that loads libtensorflow should have in its environment; read by TensorFlow itself. */
export const nativeEnvironment: Readonly<Record<string, string>> = {
  TF_CPP_MIN_LOG_LEVEL: '3',
  // Without it the first process takes all memory of the GPU.
  TF_FORCE_GPU_ALLOW_GROWTH: 'true',
}

/** The environment of a probe: the machine's own (a GPU driver needs its paths), with TensorFlow quieted. */
export function probeEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ...nativeEnvironment, NODE_OPTIONS: '' }
}
