import type { Entry } from 'yauzl'
import { contentOf, entriesOf, openZip } from '../../../zip.js'
import type { Files } from './files.js'
import { problem, type Problem } from './problem.js'

export interface Unzipped {
  files: Files
  /** Paths that are no part of what was zipped. */
  leftOut: readonly string[]
}

export interface ZipRules {
  /** Whatever else a zip holds is told and left out. */
  belongs: (path: string) => boolean
  /** How many, and the bytes of a file and of all of them together. */
  largest: { files: number; file: (path: string) => number; total: number }
}

/**
 * The files of a zipped folder; a folder around everything is taken off. What the zip says of its sizes is refused before
 * anything is unpacked, and an entry that unpacks to another size ends it: nothing is unpacked beyond the limits.
 */
export async function unzip(bytes: Buffer, rules: ZipRules): Promise<Unzipped | Problem> {
  try {
    const zip = await openZip(bytes)
    const entries = (await entriesOf(zip, mostEntries)).filter(
      ({ fileName }) => !fileName.endsWith('/') && !isNoise(fileName),
    )
    const around = folderAround(
      entries.map(({ fileName }) => fileName),
      rules,
    )
    const named = entries.map((entry) => ({ entry, path: entry.fileName.slice(around.length) }))
    const wanted = named.filter(({ path }) => rules.belongs(path))
    const refusal = unfit(wanted) ?? tooLarge(wanted, rules.largest)
    if (refusal) return refusal
    const files = new Map<string, Uint8Array>()
    for (const { entry, path } of wanted) files.set(path, await contentOf(zip, entry))
    return { files, leftOut: named.flatMap(({ path }) => (rules.belongs(path) ? [] : [path])) }
  } catch {
    return problem(
      '',
      'This is not a zip that can be read. Zip the folder and upload that file.',
      '这不是可读取的 zip 文件。请把文件夹压缩成 zip 后再上传。',
    )
  }
}

const mostEntries = 1000

/** What every path begins with, where a zip holds one folder. */
function folderAround(names: readonly string[], { belongs }: ZipRules): string {
  const first = names[0]?.split('/')[0]
  return first !== undefined && names.every((name) => name.startsWith(`${first}/`)) && !belongs(names[0]!)
    ? `${first}/`
    : ''
}

/** What file managers add by themselves. */
const isNoise = (path: string) => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(path)

type Named = readonly { entry: Entry; path: string }[]

/** A link holds a path and not a text, and of one path twice nobody knows which is meant. */
function unfit(files: Named): Problem | undefined {
  const link = files.find(({ entry }) => isLink(entry))
  if (link)
    return problem(
      link.path,
      `${link.path} is a link. Put the file itself into the zip.`,
      `${link.path} 是链接。请把文件本身放进 zip。`,
    )
  const twice = files.find(({ path }, at) => files.findIndex((other) => other.path === path) !== at)
  return (
    twice &&
    problem(
      twice.path,
      `${twice.path} is in the zip twice. Zip the folder anew.`,
      `zip 中有两个 ${twice.path}。请重新压缩文件夹。`,
    )
  )
}

/** By the file type that Unix keeps in the upper half. */
const isLink = ({ externalFileAttributes }: Entry) =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000

function tooLarge(files: Named, largest: ZipRules['largest']): Problem | undefined {
  const large = files.find(({ entry, path }) => entry.uncompressedSize > largest.file(path))
  if (large) {
    const room = size(largest.file(large.path))
    return problem(
      large.path,
      `${large.path} is larger than ${room}. Leave out what nobody needs.`,
      `${large.path} 超过 ${room}。请去掉用不到的内容。`,
    )
  }
  if (files.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0) > largest.total)
    return problem(
      '',
      `The files are larger than ${size(largest.total)} together.`,
      `所有文件合计超过 ${size(largest.total)}。`,
    )
  if (files.length > largest.files)
    return problem('', `There are more than ${largest.files} files.`, `文件超过 ${largest.files} 个。`)
  return undefined
}

const size = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`)
