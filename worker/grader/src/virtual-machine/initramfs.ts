const executableFile = 0o100755
const folder = 0o040755

interface Entry {
  path: string
  mode: number
  content: Buffer
}

/**
 * A root file system for a kernel to start from: an archive in cpio's format `newc`
 * (https://docs.kernel.org/driver-api/early-userspace/buffer-format.html). `files` maps paths to contents; the folders
 * above them are made too.
 */
export function initramfs(files: ReadonlyMap<string, Buffer | string>): Buffer {
  const folders = new Set<string>()
  for (const path of files.keys())
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at))
  const entries: Entry[] = [
    ...[...folders].sort().map((path) => ({ path, mode: folder, content: Buffer.alloc(0) })),
    ...[...files].map(([path, content]) => ({ path, mode: executableFile, content: Buffer.from(content) })),
    { path: 'TRAILER!!!', mode: 0, content: Buffer.alloc(0) },
  ]
  return Buffer.concat(entries.flatMap((entry, index) => record(entry, index + 1)))
}

function record({ path, mode, content }: Entry, inode: number): Buffer[] {
  const name = Buffer.from(`${path}\0`)
  const links = 1
  const fields = [inode, mode, 0, 0, links, 0, content.length, 0, 0, 0, 0, name.length, 0]
  const header = Buffer.from(`070701${fields.map((value) => value.toString(16).padStart(8, '0')).join('')}`)
  return [header, name, padding(header.length + name.length), content, padding(content.length)]
}

function padding(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4)
}
