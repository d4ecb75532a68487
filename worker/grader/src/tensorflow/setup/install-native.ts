import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tensorflowHome } from '../env.js'
import type { NativeManifest } from '../native-home.js'
import type { RungDescription } from '../rung.js'
import { probeRung } from '../probe.js'
import { buildAddon, tfjsNodeFolder } from './addon.js'
import { bundleTfjsNode } from './bundle.js'
import { SetupFault } from './fault.js'
import { bringLibraries, type Libraries, type LibrarySource } from './libraries.js'

interface Installation {
  source: LibrarySource
  say(line: string): void
  home?: string
}

/**
 * Brings libtensorflow, builds the addon, bundles the JavaScript, and takes the result into use only when a process
 * has loaded it and multiplied two matrices. An earlier installation stays in use until then.
 */
export async function installNative({
  source,
  say,
  home = tensorflowHome(),
}: Installation): Promise<RungDescription> {
  if (process.platform !== 'linux')
    throw new SetupFault('This set-up knows Linux only; elsewhere wasm is used.')
  const staging = join(home, `staging-${process.pid}`)
  await rm(staging, { recursive: true, force: true })
  try {
    await mkdir(staging, { recursive: true, mode: 0o755 })
    const libraries = await bringLibraries(source, staging, say)
    say('Building the addon')
    await buildAddon(libraries, staging)
    say('Bundling TensorFlow.js')
    await bundleTfjsNode(staging)
    await tidy(libraries, staging)
    const name = `tensorflow-${libraries.version}-${libraries.variant}`
    const folder = join(home, name)
    say('Trying it')
    const description = await verify(staging)
    await rm(folder, { recursive: true, force: true })
    await rename(staging, folder)
    await switchTo(home, name)
    return description
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new SetupFault(`The disk that holds ${home} is full; 1.5 GB are needed while setting up.`)
    }
    throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function tidy(libraries: Libraries, staging: string): Promise<void> {
  await rm(join(staging, 'wheel'), { recursive: true, force: true })
  await rm(libraries.include, { recursive: true, force: true })
  const { version } = JSON.parse(await readFile(join(tfjsNodeFolder(), 'package.json'), 'utf8')) as {
    version: string
  }
  const manifest: NativeManifest = {
    tensorflow: libraries.version,
    variant: libraries.variant,
    tfjsNode: version,
    builtAt: new Date().toISOString(),
  }
  await writeFile(join(staging, 'manifest.json'), JSON.stringify(manifest, null, 2))
}

async function verify(staging: string): Promise<RungDescription> {
  const probe = await probeRung('tfjs-node-gpu', { allowSoftware: false, nativeFolder: staging })
  if (!probe.available) throw new SetupFault(`libtensorflow was built and does not run: ${probe.reason}`)
  return probe.description
}

/** A rename replaces the link in one step, so no process ever finds it missing. */
async function switchTo(home: string, name: string): Promise<void> {
  const link = join(home, `current-${process.pid}`)
  await rm(link, { force: true })
  await symlink(name, link)
  await rename(link, join(home, 'current'))
}
