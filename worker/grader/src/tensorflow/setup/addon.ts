import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SetupFault } from './fault.js'
import type { Libraries } from './libraries.js'
import { runProgram, tail } from './run-program.js'

const require = createRequire(import.meta.url)
const compilers = ['c++', 'g++', 'clang++']

/** The oldest Node-API that tfjs-node asks for; the built addon fits every later Node. */
const nodeApi = 8

/**
 * Compiles tfjs-node-gpu's two source files against libtensorflow: what its own build does through node-gyp, without
 * node-gyp, make and downloaded Node headers (they come from the npm package node-api-headers).
 */
export async function buildAddon(libraries: Libraries, staging: string): Promise<void> {
  const compiler = await findCompiler()
  const sources = join(tfjsNodeFolder(), 'binding')
  const options = [
    '-shared',
    '-fPIC',
    '-O2',
    '-std=c++17',
    `-DNAPI_VERSION=${nodeApi}`,
    `-I${nodeHeaders()}`,
    `-I${libraries.include}`,
    `-I${dirname(sources)}`,
    join(sources, 'tfjs_backend.cc'),
    join(sources, 'tfjs_binding.cc'),
    '-o',
    join(staging, 'tfjs_binding.node'),
    `-L${dirname(libraries.link[0]!)}`,
    ...libraries.link.map((library) => `-l:${basename(library)}`),
    // Found beside the addon, wherever the folder is moved or mounted.
    '-Wl,-rpath,$ORIGIN/site/tensorflow',
  ]
  const result = await runProgram(compiler, options)
  if (result.code !== 0)
    throw new SetupFault(`${compiler} could not build the addon:\n${tail(result.output)}`)
}

/** Folder of the npm package, whose sources and JavaScript are used; its own installer has not been run. */
export function tfjsNodeFolder(): string {
  try {
    return dirname(require.resolve('@tensorflow/tfjs-node-gpu/package.json'))
  } catch {
    throw new SetupFault('The npm package @tensorflow/tfjs-node-gpu is not installed. Run: pnpm install')
  }
}

async function findCompiler(): Promise<string> {
  for (const compiler of compilers) {
    if ((await runProgram(compiler, ['--version'])).code === 0) return compiler
  }
  throw new SetupFault('No C++ compiler found. On Debian or Ubuntu: apt-get install g++')
}

function nodeHeaders(): string {
  const folder = (require('node-api-headers') as { include_dir: string }).include_dir
  if (!existsSync(join(folder, 'node_api.h')))
    throw new SetupFault(`No node_api.h in ${folder}. Run: pnpm install`)
  return folder
}
