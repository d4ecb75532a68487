import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { copyTo } from '../../sandbox/node-binary.js'

const require = createRequire(import.meta.url)

/** Dawn, the WebGPU of Chromium, as an addon for Node: one file of the npm package `webgpu`. */
export interface Dawn {
  version: string
  file: string
}

export const dawnMissing =
  'The npm package webgpu is not installed, or has no build for this machine. Run: pnpm install'

/** Undefined where the optional package was not installed or holds no build for this machine. */
export function findDawn(): Dawn | undefined {
  try {
    const manifest = require.resolve('webgpu/package.json')
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    const file = join(dirname(manifest), 'dist', `${process.platform}-${process.arch}`, 'dawn.node')
    return existsSync(file) ? { version, file } : undefined
  } catch {
    return undefined
  }
}

/** The addon where every box can read it, whoever may enter the folder of this checkout. */
export function placeDawn({ version, file }: Dawn, stateFolder: string): string {
  return copyTo(join(stateFolder, 'webgpu', `${version}-${process.arch}`, 'dawn.node'), file)
}
