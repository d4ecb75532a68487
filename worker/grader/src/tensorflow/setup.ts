import { parseArgs } from 'node:util'
import { SetupFault } from './setup/fault.js'
import { installNative } from './setup/install-native.js'
import type { LibrarySource } from './setup/libraries.js'
import { existsSync } from 'node:fs'
import { describeRung } from './describe-rung.js'

const usage = `Sets up libtensorflow for the rung tfjs-node-gpu: on a machine without a GPU about one minute, one
download of 270 MB and 800 MB of disk; with CUDA several GB of both, since NVIDIA's libraries come along.

  pnpm --filter @skillgrad/grader setup:tensorflow [--cpu | --cuda] [--version 2.21.0]
  … --wheel <file>            unpack this tensorflow wheel instead of asking pip (no network)
  … --libtensorflow <folder>  use an unpacked libtensorflow (with lib/ and include/, or the wheel's tensorflow/ folder)

Without an option: CUDA where an NVIDIA driver is loaded, else CPU.`

/** The newest release that this was tried with. */
const triedVersion = '2.21.0'

try {
  const { values } = parseArgs({
    options: {
      cpu: { type: 'boolean' },
      cuda: { type: 'boolean' },
      version: { type: 'string', default: triedVersion },
      wheel: { type: 'string' },
      libtensorflow: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) console.log(usage)
  else await run(sourceFrom(values))
} catch (error) {
  const expected =
    error instanceof SetupFault || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  console.error(expected ? (error as Error).message : error)
  process.exitCode = 1
}

async function run(source: LibrarySource): Promise<void> {
  const started = performance.now()
  const description = await installNative({ source, say: (line) => console.log(`  ${line}`) })
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`Ready after ${seconds} s: ${describeRung(description)}.`)
}

interface Options {
  cpu?: boolean
  cuda?: boolean
  version: string
  wheel?: string
  libtensorflow?: string
}

function sourceFrom({ cpu, cuda, version, wheel, libtensorflow }: Options): LibrarySource {
  if (wheel) return { kind: 'wheel', file: wheel }
  if (libtensorflow) return { kind: 'folder', folder: libtensorflow }
  const gpu = existsSync('/proc/driver/nvidia/version')
  return { kind: 'pip', variant: cuda || (gpu && !cpu) ? 'cuda' : 'cpu', version }
}
