import type { Response } from 'express'
import type { Json } from '../modules/scim/patch.js'

export function send(response: Response, status: number, body: Json): void {
  response.status(status).type('application/scim+json').send(JSON.stringify(body))
}
