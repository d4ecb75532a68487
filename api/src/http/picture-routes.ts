import express, { Router, type Request, type Response } from 'express'
import { Refusal } from '../graphql/refusal.js'
import { addPicture } from '../modules/picture/add-picture.js'
import { findPicture } from '../modules/picture/find-picture.js'
import { kindOfType } from '../modules/picture/picture-kind.js'
import { mostOfPicture } from '../modules/picture/read-picture.js'
import type { Services } from '../services.js'
import type { Tenant } from '../tenant.js'
import { forCompany, inCompany, refusals } from './company-request.js'

interface OneFile {
  org: string
  file: string
}

interface OfCourse {
  org: string
  course: string
}

/**
 * `/pictures`: those in lessons of a company's own. `GET /<company>/<name>.webp`, or `.small.webp`, for whoever may read the lesson;
 * `POST /<company>/<course>` with the file as body, for authors, answers with its name and measures.
 */
export function pictureRoutes(services: Services): Router {
  const router = Router()
  const tooLarge = new Refusal('PICTURE_TOO_LARGE', ['picture'], { maximum: mostOfPicture.megabytes })
  router.get('/:org/:file', ...forCompany<OneFile>(services, ['read', 'authoring:write']), inCompany(show))
  router.post('/:org/:course', ...forCompany<OfCourse>(services, ['authoring:write']), inCompany(take))
  router.use(refusals(tooLarge))
  return router
}

async function show(tenant: Tenant, request: Request<OneFile>, response: Response): Promise<void> {
  const { file } = request.params
  const picture = await findPicture(tenant, file)
  if (!picture) throw new Refusal('NOT_FOUND')
  response.set({
    'content-type': 'image/webp',
    'content-length': String(picture.length),
    // What a name names never changes. A browser in which somebody else signs in asks again.
    'cache-control': 'private, max-age=31536000, immutable',
    vary: 'cookie, authorization',
    'cross-origin-resource-policy': 'same-origin',
    'content-disposition': 'inline',
  })
  response.end(picture)
}

async function take(tenant: Tenant, request: Request<OfCourse>, response: Response): Promise<void> {
  const kind = kindOfType(request.get('content-type') ?? '')
  if (kind === null) throw new Refusal('PICTURE_KIND', ['picture'])
  if (kind === 'SVG') throw new Refusal('PICTURE_SVG', ['picture'])
  const leaving = new AbortController()
  response.once('close', () => leaving.abort())
  const { signal: gone } = leaving
  const { course } = request.params
  try {
    const added = await addPicture(tenant, { course, kind, file: () => bodyOf(request, response), gone })
    response.status(201).json(added)
  } catch (error) {
    // Nobody is there to be told.
    if (error !== gone.reason) throw error
  }
}

const readBody = express.raw({ type: () => true, limit: `${mostOfPicture.megabytes}mb` })

/** Whoever sends a file slowly keeps others from sending theirs: after this they are cut off. */
const patienceMs = 60_000

async function bodyOf(request: Request<OfCourse>, response: Response): Promise<Uint8Array> {
  const tooSlow = setTimeout(() => request.destroy(), patienceMs)
  try {
    await new Promise<void>((resolve, reject) => {
      readBody(request, response, (error?: Error) => (error ? reject(error) : resolve()))
    })
  } finally {
    clearTimeout(tooSlow)
  }
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}
