import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupFault } from './fault.js'
import { runProgram, tail } from './run-program.js'

/** Any Python that TensorFlow publishes wheels for: the library inside is the same for all of them. */
const publishedFor = '3.12'

/** Downloads the CPU wheel alone; libtensorflow needs nothing of Python. Returns the file. */
export async function downloadWheel(version: string, folder: string): Promise<string> {
  await requirePip()
  await mkdir(folder, { recursive: true })
  const name = process.arch === 'arm64' ? `tensorflow==${version}` : `tensorflow-cpu==${version}`
  await runPip(['download', '--no-deps', '--dest', folder], name)
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.whl'))
  if (!file) throw new SetupFault(`pip reported success and left no wheel in ${folder}`)
  return join(folder, file)
}

/** Installs the wheel with its CUDA libraries (several GB) side by side, where libtensorflow looks for them. */
export async function installCudaWheels(version: string, site: string): Promise<void> {
  await requirePip()
  const name = `tensorflow[and-cuda]==${version}`
  await runPip(['install', '--no-compile', '--target', site], name)
}

/** A Python newer than the release has no wheel of its own; what is wanted of the wheels is the same for all of them. */
async function runPip([command, ...given]: readonly string[], name: string): Promise<void> {
  const words = ['-m', 'pip', command!, '--quiet', '--only-binary=:all:', ...given]
  const own = await runProgram('python3', [...words, name])
  if (own.code === 0) return
  const other = await runProgram('python3', [...words, '--python-version', publishedFor, name])
  if (other.code !== 0) throw unreachable(name, own.output)
}

async function requirePip(): Promise<void> {
  const python = await runProgram('python3', ['--version'])
  if (python.code === undefined) {
    throw new SetupFault('python3 is missing. On Debian or Ubuntu: apt-get install python3-pip')
  }
  const pip = await runProgram('python3', ['-m', 'pip', '--version'])
  if (pip.code !== 0) throw new SetupFault('pip is missing. On Debian or Ubuntu: apt-get install python3-pip')
}

function unreachable(name: string, output: string): SetupFault {
  return new SetupFault(
    [
      `pip could not get ${name}:`,
      tail(output, 6),
      'Where PyPI cannot be reached, bring the wheel by other means and pass it: --wheel <file>.',
      'Without this rung Skillgrad goes on with the next one (wasm).',
    ].join('\n'),
  )
}
