/** What a lesson's picture may come in as. */
export type PictureKind = 'PNG' | 'JPEG' | 'WebP' | 'GIF'

/** By the first bytes, which say it whatever the file is called. */
export function kindOfBytes(file: Uint8Array): PictureKind | 'SVG' | null {
  const head = Buffer.from(file.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'PNG'
  if (head.startsWith('\xFF\xD8\xFF')) return 'JPEG'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'WebP'
  if (/^GIF8[79]a/.test(head)) return 'GIF'
  return /<svg[\s>]/i.test(head) ? 'SVG' : null
}

/** By what a browser says of a file that it sends; SVG is told apart, since it gets a sentence of its own. */
export function kindOfType(contentType: string): PictureKind | 'SVG' | null {
  switch (contentType.split(';')[0]!.trim().toLowerCase()) {
    case 'image/png':
      return 'PNG'
    case 'image/jpeg':
      return 'JPEG'
    case 'image/webp':
      return 'WebP'
    case 'image/gif':
      return 'GIF'
    case 'image/svg+xml':
      return 'SVG'
    default:
      return null
  }
}

/** By how its file is called. */
export function kindOfPath(path: string): PictureKind | 'SVG' | null {
  const [, ending = ''] = /\.(\w+)$/.exec(path) ?? []
  return kindOfType(`image/${{ jpg: 'jpeg', svg: 'svg+xml' }[ending.toLowerCase()] ?? ending}`)
}
