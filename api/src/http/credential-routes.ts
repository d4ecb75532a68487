import { Router, type Response } from 'express'
import { isUuid } from '../graphql/global-id.js'
import { localeFrom, localeFromHeader } from '../locale.js'
import type { Services } from '../services.js'

/** What verifiers ask for: keys, statuses and shown credentials. No cookie is read but by the holder's own credential. */
export function credentialRoutes(services: Services): Router {
  const { credentials } = services
  const router = Router()
  router.get('/.well-known/did.json', async (_, response) => {
    open(response, 300)
      .type('application/did+json')
      .end(JSON.stringify(await credentials.didDocument()))
  })
  router.get('/.well-known/jwks.json', async (_, response) => {
    open(response, 300).json(await credentials.keySet())
  })
  router.get('/credentials/keys/:key', async ({ params }, response) => {
    const key = await credentials.key(params.key)
    if (key) open(response, 300).type('application/jwk+json').end(JSON.stringify(key))
    else notFound(response)
  })
  router.get('/credentials/status/:list', async ({ params }, response) => {
    const list = /^\d{1,6}$/.test(params.list) ? await credentials.statusList(Number(params.list)) : null
    if (list) open(response, 60).type('application/vc+jwt').end(list)
    else notFound(response)
  })
  router.get('/credentials/:code', async (request, response) => {
    const { cookie, 'user-agent': userAgent, 'accept-language': language } = request.headers
    const { code } = request.params
    const signedIn = await services.identity.whoIs({ cookie, userAgent, address: request.ip ?? '' })
    const locale =
      typeof request.query.locale === 'string' ? localeFrom(request.query.locale) : localeFromHeader(language)
    const credential = isUuid(code) ? await credentials.credential(code, { signedIn, locale }) : null
    if (!credential) return void notFound(response)
    response
      .set({
        'content-disposition': `attachment; filename="${code}.jwt"`,
        'x-robots-tag': 'noindex',
      })
      .type('application/vc+jwt')
      .end(credential)
  })
  return router
}

/** For verifiers in pages of others, which may also keep it a while. */
function open(response: Response, seconds: number): Response {
  return response.set({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': `public, max-age=${seconds}`,
  })
}

function notFound(response: Response): void {
  response.status(404).type('text/plain').send('Not found')
}
