import { Router, type Request, type Response } from 'express'
import { Refusal } from '../graphql/refusal.js'
import { zipOf } from '../modules/own-course/files/export-course.js'
import type { Services } from '../services.js'
import type { Tenant } from '../tenant.js'
import { forCompany, inCompany, refusals } from './company-request.js'

interface OneFile {
  org: string
  file: string
}

/** `GET /courses/<company>/<course>.zip?version=<number>`: the files of an own course, as it is being written without a version. */
export function courseFileRoutes(services: Services): Router {
  const router = Router()
  router.get('/:org/:file', ...forCompany<OneFile>(services, ['read', 'authoring:write']), inCompany(send))
  router.use(refusals(new Refusal('NOT_FOUND')))
  return router
}

async function send(tenant: Tenant, request: Request<OneFile>, response: Response): Promise<void> {
  // It leaves an event though it is only read: no page of another site may cause one in somebody's name.
  const from = request.get('sec-fetch-site')
  if (from !== undefined && !['same-origin', 'none'].includes(from)) throw new Refusal('NOT_FOUND')
  const [, course] = /^([a-z0-9-]+)\.zip$/.exec(request.params.file) ?? []
  if (course === undefined) throw new Refusal('NOT_FOUND')
  const number = Number(request.query.version) || null
  const zip = await zipOf(tenant, { course, number })
  const name = number === null ? course : `${course}-${number}`
  response.set({
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}.zip"`,
  })
  response.end(zip)
}
