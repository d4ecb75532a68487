import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SetupFault } from './fault.js'
import { keepCudaLibraries } from './cuda-libraries.js'
import { downloadWheel, installCudaWheels } from './pip.js'
import { unzip } from './unzip.js'

export type LibrarySource =
  | { kind: 'pip'; variant: 'cpu' | 'cuda'; version: string }
  | { kind: 'wheel'; file: string }
  | { kind: 'folder'; folder: string }

export interface Libraries {
  version: string
  variant: 'cpu' | 'cuda'
  include: string
  /** Full paths of the libraries to link with, inside `site/tensorflow`. */
  link: readonly string[]
}

const libraryName = /^libtensorflow(_cc|_framework)?\.so(\.\d+)*$/
const wanted = (name: string) => /^tensorflow\/(libtensorflow_(cc|framework)\.so\.2$|include\/)/.test(name)

/**
 * Brings libtensorflow and its headers to `<staging>/site`, laid out as in the wheel, because the CUDA libraries are
 * found relative to it.
 */
export async function bringLibraries(
  source: LibrarySource,
  staging: string,
  say: (line: string) => void,
): Promise<Libraries> {
  const site = join(staging, 'site')
  await mkdir(site, { recursive: true })
  switch (source.kind) {
    case 'pip':
      say(`Getting tensorflow ${source.version} (${source.variant}) from PyPI`)
      if (source.variant === 'cuda') {
        await installCudaWheels(source.version, site)
        await keepCudaLibraries(site)
      } else await unpackWheel(await downloadWheel(source.version, join(staging, 'wheel')), site, say)
      return {
        ...(await findLibraries(join(site, 'tensorflow'))),
        version: source.version,
        variant: source.variant,
      }
    case 'wheel':
      await unpackWheel(source.file, site, say)
      return {
        ...(await findLibraries(join(site, 'tensorflow'))),
        version: versionOf(source.file),
        variant: variantOf(source.file),
      }
    case 'folder':
      await copyFolder(source.folder, join(site, 'tensorflow'))
      return {
        ...(await findLibraries(join(site, 'tensorflow'))),
        version: await versionFromHeaders(site),
        variant: 'cpu',
      }
  }
}

async function unpackWheel(file: string, site: string, say: (line: string) => void): Promise<void> {
  say(`Unpacking ${basename(file)}`)
  const names = await unzip(file, site, wanted)
  if (names.length === 0)
    throw new SetupFault(`${file} holds no libtensorflow: is it a tensorflow wheel for Linux?`)
}

/** Accepts the C library's own archive (lib/, include/) and the wheel's tensorflow/ folder. */
async function copyFolder(folder: string, target: string): Promise<void> {
  const libraries = existsSync(join(folder, 'lib')) ? join(folder, 'lib') : folder
  if (!existsSync(join(folder, 'include'))) throw new SetupFault(`${folder} has no include/ folder`)
  await mkdir(target, { recursive: true })
  await cp(join(folder, 'include'), join(target, 'include'), { recursive: true, dereference: true })
  for (const name of await readdir(libraries)) {
    if (libraryName.test(name)) await cp(join(libraries, name), join(target, name), { dereference: true })
  }
}

async function findLibraries(folder: string): Promise<Pick<Libraries, 'include' | 'link'>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => libraryName.test(name))
  // The C library's archive holds each file under three names; one of each suffices.
  const link = ['libtensorflow_cc', 'libtensorflow', 'libtensorflow_framework'].flatMap((stem) => {
    const name = names
      .filter((candidate) => candidate.startsWith(`${stem}.so`))
      .sort((a, b) => a.length - b.length)
    const found = name.find((candidate) => candidate.endsWith('.so.2')) ?? name[0]
    return found ? [join(folder, found)] : []
  })
  if (link.length < 2)
    throw new SetupFault(`Found no libtensorflow in ${folder}, only: ${names.join(', ') || 'nothing'}`)
  return { include: join(folder, 'include'), link }
}

function versionOf(wheel: string): string {
  return /-(\d+\.\d+\.\d+[^-]*)-/.exec(basename(wheel))?.[1] ?? 'unknown'
}

/** `tensorflow_cpu-…whl` and `tensorflow_cpu_aws-…whl` hold no CUDA kernels; plain `tensorflow-…whl` does on x86-64. */
function variantOf(wheel: string): 'cpu' | 'cuda' {
  return basename(wheel).startsWith('tensorflow-') && process.arch === 'x64' ? 'cuda' : 'cpu'
}

async function versionFromHeaders(site: string): Promise<string> {
  const header = join(site, 'tensorflow/include/tensorflow/core/public/version.h')
  const text = await readFile(header, 'utf8').catch(() => '')
  const parts = ['MAJOR', 'MINOR', 'PATCH'].map(
    (part) => new RegExp(`TF_${part}_VERSION (\\d+)`).exec(text)?.[1],
  )
  return parts.every(Boolean) ? parts.join('.') : 'unknown'
}
