import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where `setup:tensorflow` keeps libtensorflow. As root it must be readable by the sandbox's own users, who cannot
 * enter a private home.
 */
export function tensorflowHome(): string {
  const { SKILLGRAD_TENSORFLOW_HOME: given, XDG_DATA_HOME: data } = process.env
  if (given) return given
  if (process.getuid?.() === 0) return '/var/lib/skillgrad/tensorflow'
  return join(data || join(homedir(), '.local', 'share'), 'skillgrad', 'tensorflow')
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
