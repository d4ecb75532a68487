import type { RequestHandler } from 'express'
import { toNodeHandler } from 'better-auth/node'
import { clientAddressHeader, mountedPaths, type Auth } from '../modules/identity/auth.js'

/** The identity library's own endpoints: the few that are mounted, with the client's real address. */
export function authRoute(auth: Auth): RequestHandler {
  const handle = toNodeHandler(auth)
  return (request, response) => {
    if (!mountedPaths.includes(request.path)) return void response.status(404).json({ code: 'NOT_FOUND' })
    request.headers[clientAddressHeader] = request.ip ?? ''
    return handle(request, response)
  }
}
