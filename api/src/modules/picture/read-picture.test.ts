import sharp from 'sharp'
import { bomb, drawn, noise, png } from '../../../testkit/pictures.js'
import type { PictureKind } from './picture-kind.js'
import { readPicture } from './read-picture.js'

/** What a program can find out of what is kept, beside what can be seen. */
async function seenIn(bytes: Buffer) {
  const { format, width, height, exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata()
  return { format, width, height, told: [exif, icc, xmp, iptc, orientation].filter(Boolean) }
}

test.each<[PictureKind, () => Promise<Buffer>]>([
  ['PNG', () => png(900, 300)],
  ['JPEG', () => drawn(900, 300).jpeg().toBuffer()],
  ['WebP', () => drawn(900, 300).webp().toBuffer()],
  ['GIF', () => drawn(900, 300).gif().toBuffer()],
])('%s becomes WebP in two sizes under a name that says its measures', async (kind, made) => {
  const { name, large, small, bytes } = await readPicture(await made(), kind)

  expect(name).toMatch(/^[0-9a-f]{32}-900x300$/)
  expect(await seenIn(large)).toMatchObject({ format: 'webp', width: 900, height: 300 })
  expect(await seenIn(small!)).toMatchObject({ format: 'webp', width: 800, height: 267 })
  expect(bytes).toBe(large.length + small!.length)
})

test('a large picture becomes as large as anybody opens it, and the same file the same picture', async () => {
  const file = await png(2200, 1100)

  const [one, other] = [await readPicture(file, 'PNG'), await readPicture(file, 'PNG')]

  expect(one.name).toMatch(/-2000x1000$/)
  expect(other.name).toBe(one.name)
  expect((await readPicture(await png(300, 200), 'PNG')).small).toBeNull()
})

test('where a photograph was taken is gone, and it stands upright', async () => {
  const file = await drawn(600, 400)
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Ada Nowak', Copyright: 'Undisclosed Ltd' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 31/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 24/1 36/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect(file.includes('Ada Nowak')).toBe(true)
  expect((await seenIn(file)).told).not.toEqual([])

  const { name, large } = await readPicture(file, 'JPEG')

  expect(await seenIn(large)).toEqual({ format: 'webp', width: 400, height: 600, told: [] })
  expect(large.includes('Ada Nowak')).toBe(false)
  expect(name).toMatch(/-400x600$/)
})

test('what hangs behind a picture is not kept', async () => {
  const behind = Buffer.from('PK\x03\x04 <script>alert(1)</script>')

  for (const [kind, file] of [
    ['PNG', await png(50, 40)],
    ['JPEG', await drawn(50, 40).jpeg().toBuffer()],
    ['GIF', await drawn(50, 40).gif().toBuffer()],
  ] as const) {
    const { large } = await readPicture(Buffer.concat([file, behind]), kind)

    expect(large.includes('<script>')).toBe(false)
    expect(await seenIn(large)).toMatchObject({ width: 50, height: 40, told: [] })
  }
})

const moving = async () =>
  sharp([await png(20, 20, '#000'), await png(20, 20, '#fff')], { join: { animated: true } })
    .gif({ delay: 100 })
    .toBuffer()

test.each<[string, string, PictureKind, () => Promise<Buffer> | Buffer]>([
  ['more than 5 MB', 'PICTURE_TOO_LARGE', 'PNG', () => Buffer.alloc(5 * 1024 * 1024 + 1)],
  ['a few KB that unpack to gigabytes', 'PICTURE_PIXELS', 'PNG', () => bomb(40_000, 40_000)],
  ['one that unpacks to less than it says', 'PICTURE_BROKEN', 'PNG', () => bomb(6000, 6000)],
  ['half a photograph', 'PICTURE_BROKEN', 'JPEG', async () => (await noise(400, 400)).subarray(0, 20_000)],
  ['the head of a PNG alone', 'PICTURE_BROKEN', 'PNG', async () => (await png(400, 400)).subarray(0, 60)],
  [
    'an SVG',
    'PICTURE_SVG',
    'PNG',
    () => Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['a page', 'PICTURE_KIND', 'PNG', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['nothing', 'PICTURE_KIND', 'PNG', () => Buffer.alloc(0)],
  ['a TIFF', 'PICTURE_KIND', 'PNG', () => drawn(10, 10).tiff().toBuffer()],
  ['a JPEG that calls itself a PNG', 'PICTURE_NOT_AS_SAID', 'PNG', () => drawn(10, 10).jpeg().toBuffer()],
  ['a film', 'PICTURE_MOVES', 'GIF', moving],
])('%s is refused', async (_, code, kind, made) => {
  await expect(readPicture(await made(), kind)).rejects.toMatchObject({ code })
})

test('many of one company hold up one of another by one alone, and its tenth at once is refused', async () => {
  const file = await png(30, 20)
  const order: string[] = []
  const reads = async (behind: string) => {
    await readPicture(file, 'PNG', { behind })
    order.push(behind)
  }
  const ofOne = Array.from({ length: 9 }, () => reads('one'))

  const ofOther = reads('other')

  await expect(reads('one')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  await Promise.all([...ofOne, ofOther])
  expect(order).toEqual(['one', 'one', 'other', ...Array.from({ length: 7 }, () => 'one')])
})

test('one that nobody waits for any more is dropped when its turn comes, and the next is read', async () => {
  const file = await png(30, 20)
  const leaving = new AbortController()
  const first = readPicture(file, 'PNG')
  const dropped = readPicture(file, 'PNG', { gone: leaving.signal })
  const next = readPicture(file, 'PNG')

  leaving.abort()

  await expect(dropped).rejects.toBe(leaving.signal.reason)
  expect((await next).name).toBe((await first).name)
})
