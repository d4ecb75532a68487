import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '../../graphql/refusal.js'
import { kindOfBytes, type PictureKind } from './picture-kind.js'
import { inTurn } from './turns.js'

/** A picture as it is kept: nothing of the file that came in but what can be seen. */
export interface Picture {
  /** `<first half of the sha256 of large>-<width>x<height>` */
  name: string
  /** WebP, in sRGB. */
  large: Buffer
  /** The same for a phone; null where `large` is no wider. */
  small: Buffer | null
  /** Of both. */
  bytes: number
}

export const mostOfPicture = {
  /** Of the file that comes in. */
  megabytes: 5,
  megapixels: 40,
}

/** Pixels of the longer side, as it is opened; a lesson's column takes half of it on a fine screen. */
const largest = 2000
/** Pixels across a phone, which the page asks for by this number. */
const smallest = 800
const patience = { seconds: 20 }

interface Waiting {
  /** Whoever shares it waits for each other: the id of a company. Everybody without one is as one. */
  behind?: string
  /** Nobody waits for it any more: it is dropped when its turn comes. */
  gone?: AbortSignal
}

sharp.cache(false)
sharp.concurrency(1)
// Of all that the library reads, these four, and from memory alone.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((reader) => `VipsForeignLoad${reader}Buffer`),
})

/**
 * Takes a file apart and writes what can be seen in it anew, upright and without a word about where and by whom it was made.
 * `said` is what the file claims to be, which must be what it is. Throws a `Refusal` for everything else, and the reason of `gone`.
 */
export async function readPicture(
  file: Uint8Array,
  said: PictureKind,
  { behind = 'files', gone }: Waiting = {},
): Promise<Picture> {
  if (file.length > mostOfPicture.megabytes * 1024 * 1024)
    throw new Refusal('PICTURE_TOO_LARGE', ['picture'], { maximum: mostOfPicture.megabytes })
  const is = kindOfBytes(file)
  if (is === 'SVG') throw new Refusal('PICTURE_SVG', ['picture'])
  if (is === null) throw new Refusal('PICTURE_KIND', ['picture'])
  if (is !== said) throw new Refusal('PICTURE_NOT_AS_SAID', ['picture'], { said, is })
  return inTurn(behind, async () => {
    gone?.throwIfAborted()
    return rewritten(file, is)
  })
}

async function rewritten(file: Uint8Array, kind: PictureKind): Promise<Picture> {
  const { data, info } = await pixelsOf(file)
  const open = () => sharp(data, { raw: info })
  const large = await smallestOf(open(), kind)
  const small = info.width > smallest ? await smallestOf(open().resize({ width: smallest }), kind) : null
  const digest = createHash('sha256').update(large).digest('hex').slice(0, 32)
  const name = `${digest}-${info.width}x${info.height}`
  return { name, large, small, bytes: large.length + (small?.length ?? 0) }
}

async function pixelsOf(file: Uint8Array) {
  try {
    const picture = sharp(file, {
      failOn: 'warning',
      limitInputPixels: mostOfPicture.megapixels * 1_000_000,
    }).timeout(patience)
    if (((await picture.metadata()).pages ?? 1) > 1) throw new Refusal('PICTURE_MOVES', ['picture'])
    return await picture
      .autoOrient()
      .resize({ width: largest, height: largest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
  } catch (error) {
    if (error instanceof Refusal) throw error
    const isTooMuch = error instanceof Error && error.message.includes('exceeds pixel limit')
    if (isTooMuch) throw new Refusal('PICTURE_PIXELS', ['picture'], { maximum: mostOfPicture.megapixels })
    throw new Refusal('PICTURE_BROKEN', ['picture'])
  }
}

/** What was drawn has edges, which are sharper without loss, and often smaller too. */
async function smallestOf(picture: Sharp, kind: PictureKind): Promise<Buffer> {
  const lossy = await picture.clone().webp({ quality: 84, smartSubsample: true }).toBuffer()
  if (kind === 'JPEG') return lossy
  const whole = await picture.clone().webp({ lossless: true, effort: 3 }).toBuffer()
  return whole.length <= lossy.length ? whole : lossy
}
