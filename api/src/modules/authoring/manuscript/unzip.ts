import { contentOf, entriesOf, openZip } from '../../../zip.js'
import { isExerciseFile, largest, type Files } from './files.js'
import { problem, type Problem } from './problem.js'

export interface Unzipped {
  files: Files
  /** Paths that are no part of an exercise. */
  leftOut: readonly string[]
}

/**
 * The files of a zipped folder; a folder around everything is taken off. What the zip says of its sizes is refused before
 * anything is unpacked, and an entry that unpacks to another size ends it: nothing is unpacked beyond the limits.
 */
export async function unzip(bytes: Buffer): Promise<Unzipped | Problem> {
  try {
    const zip = await openZip(bytes)
    const entries = (await entriesOf(zip, mostEntries)).filter(
      ({ fileName }) => !fileName.endsWith('/') && !isNoise(fileName),
    )
    const around = folderAround(entries.map(({ fileName }) => fileName))
    const named = entries.map((entry) => ({ entry, path: entry.fileName.slice(around.length) }))
    const wanted = named.filter(({ path }) => isExerciseFile(path))
    const refusal = tooLarge(wanted.map(({ entry, path }) => ({ path, size: entry.uncompressedSize })))
    if (refusal) return refusal
    const files = new Map<string, Uint8Array>()
    for (const { entry, path } of wanted) files.set(path, await contentOf(zip, entry))
    return { files, leftOut: named.flatMap(({ path }) => (isExerciseFile(path) ? [] : [path])) }
  } catch {
    return problem(
      '',
      'This is not a zip that can be read. Zip the folder of the exercise and upload that file.',
      '这不是可读取的 zip 文件。请把练习文件夹压缩成 zip 后再上传。',
    )
  }
}

const mostEntries = 1000

/** What every path begins with, where a zip holds one folder. */
function folderAround(names: readonly string[]): string {
  const first = names[0]?.split('/')[0]
  return first !== undefined &&
    names.every((name) => name.startsWith(`${first}/`)) &&
    !isExerciseFile(names[0]!)
    ? `${first}/`
    : ''
}

/** What file managers add by themselves. */
const isNoise = (path: string) => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(path)

const megabytes = (bytes: number) => bytes / 1024 / 1024

function tooLarge(files: readonly { path: string; size: number }[]): Problem | undefined {
  const large = files.find(({ size }) => size > largest.file)
  if (large)
    return problem(
      large.path,
      `${large.path} is larger than ${megabytes(largest.file)} MB. Leave out rows or columns that nobody needs.`,
      `${large.path} 超过 ${megabytes(largest.file)} MB。请去掉用不到的行或列。`,
    )
  if (files.reduce((sum, { size }) => sum + size, 0) > largest.total)
    return problem(
      '',
      `The files are larger than ${megabytes(largest.total)} MB together.`,
      `所有文件合计超过 ${megabytes(largest.total)} MB。`,
    )
  if (files.length > largest.files)
    return problem('', `There are more than ${largest.files} files.`, `文件超过 ${largest.files} 个。`)
  return undefined
}
