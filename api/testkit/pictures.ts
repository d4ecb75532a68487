import { crc32, deflateSync } from 'node:zlib'
import request from 'supertest'
import sharp from 'sharp'
import type { Person } from './person.js'

/** Pictures as people and attackers make them. */
export const drawn = (width: number, height: number, background = '#3060c0') =>
  sharp({ create: { width, height, channels: 3, background } })

export const png = (width: number, height: number, background?: string): Promise<Buffer> =>
  drawn(width, height, background).png().toBuffer()

/** No two alike, and nothing that packs well. */
export const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width, height, channels: 3, background: '#808080' },
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 92 })
    .toBuffer()

/** Of a few KB, which says that it unpacks to `width` × `height` × 3 bytes. */
export function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  head[9] = 2
  const body = deflateSync(Buffer.alloc(4 * 1024 * 1024), { level: 9 })
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(12 + data.length)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  data.copy(framed, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length)
  return framed
}

export interface Uploaded {
  status: number
  /** `name`, `width`, `height`, `path`; or `errors`. */
  body: {
    name: string
    width: number
    height: number
    path: string
    errors?: { message: string; extensions: { code: string } }[]
  }
}

/** Puts a picture in, as the editor does. */
export async function uploads(
  person: Pick<Person, 'headers' | 'url'>,
  place: { org: string; course: string },
  file: Buffer,
  type = 'image/png',
): Promise<Uploaded> {
  const { status, body } = await request(person.url)
    .post(`/pictures/${place.org}/${place.course}`)
    .set({ ...person.headers(), 'content-type': type })
    .send(file)
  return { status, body }
}

export async function looksAt(person: Pick<Person, 'headers' | 'url'>, org: string, file: string) {
  return request(person.url).get(`/pictures/${org}/${file}`).set(person.headers()).responseType('blob')
}
