import { unzipSync } from 'fflate'
import { isExerciseFile, largest, type Files } from './files.js'
import { problem, type Problem } from './problem.js'

export interface Unzipped {
  files: Files
  /** Paths that are no part of an exercise. */
  leftOut: readonly string[]
}

/**
 * The files of a zipped folder; a folder around everything is taken off. Sizes are refused by what the zip says of them,
 * before anything is unpacked, and no entry unpacks to more than it said.
 */
export function unzip(bytes: Uint8Array): Unzipped | Problem {
  const leftOut: string[] = []
  let refusal: Problem | undefined
  let total = 0
  let count = 0
  try {
    const names = listed(bytes)
    const around = folderAround(names)
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const path = name.slice(around.length)
        if (refusal || name.endsWith('/')) return false
        if (!isExerciseFile(path)) {
          if (!isNoise(path)) leftOut.push(path)
          return false
        }
        total += originalSize
        count += 1
        refusal = tooLarge(path, originalSize, total, count)
        return !refusal
      },
    })
    if (refusal) return refusal
    const files = Object.entries(unpacked).map(
      ([name, content]) => [name.slice(around.length), content] as const,
    )
    return { files: new Map(files), leftOut }
  } catch {
    return problem(
      '',
      'This is not a zip that can be read. Zip the folder of the exercise and upload that file.',
      '这不是可读取的 zip 文件。请把练习文件夹压缩成 zip 后再上传。',
    )
  }
}

function listed(bytes: Uint8Array): string[] {
  const names: string[] = []
  unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) })
  return names
}

/** What every path begins with, where a zip holds one folder. */
function folderAround(names: readonly string[]): string {
  const real = names.filter((name) => !isNoise(name))
  const first = real[0]?.split('/')[0]
  return first !== undefined &&
    !/^\.*$/.test(first) &&
    real.every((name) => name.startsWith(`${first}/`)) &&
    !isExerciseFile(real[0]!)
    ? `${first}/`
    : ''
}

/** What file managers add by themselves. */
const isNoise = (path: string) => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(path)

function tooLarge(path: string, size: number, total: number, count: number): Problem | undefined {
  const megabytes = (most: number) => most / 1024 / 1024
  if (size > largest.file)
    return problem(
      path,
      `${path} is larger than ${megabytes(largest.file)} MB. Leave out rows or columns that nobody needs.`,
      `${path} 超过 ${megabytes(largest.file)} MB。请去掉用不到的行或列。`,
    )
  if (total > largest.total)
    return problem(
      '',
      `The files are larger than ${megabytes(largest.total)} MB together.`,
      `所有文件合计超过 ${megabytes(largest.total)} MB。`,
    )
  if (count > largest.files)
    return problem('', `There are more than ${largest.files} files.`, `文件超过 ${largest.files} 个。`)
  return undefined
}
