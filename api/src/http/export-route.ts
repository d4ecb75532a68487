import { pipeline } from 'node:stream/promises'
import type { RequestHandler } from 'express'
import { isUuid } from '../graphql/global-id.js'
import type { Services } from '../services.js'

/** `GET /exports/<id>`: the zip of an export, for the session of whoever asked for it; to everybody else it is not there. */
export function exportRoute(services: Services): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { cookie, 'user-agent': userAgent } = request.headers
    const signedIn = await services.identity.whoIs({ cookie, userAgent, address: request.ip ?? '' })
    const { id } = request.params
    const file = signedIn && isUuid(id) ? await services.dataExports.open(signedIn, id) : null
    if (!file) return void response.status(404).type('text/plain').send('Not found')
    response.set({
      'content-type': 'application/zip',
      'content-length': String(file.bytes),
      'content-disposition': `attachment; filename="${file.name}"`,
    })
    // A browser that goes away in the middle is no fault.
    await pipeline(file.stream, response).catch(() => undefined)
  }
}
