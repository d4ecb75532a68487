import type { RequestHandler } from 'express'
import type { CapturedLetter } from '../modules/mail/captured-mail.js'
import type { Services } from '../services.js'
import { isLoopback } from './loopback.js'

/**
 * `GET /mail`: the newest letters, as JSON or as text for a person (`?format=text`). Only mounted where the installation
 * serves the machine it runs on and no other; the host name is checked too, against pages that rebind theirs. It is read
 * from the header itself: `X-Forwarded-Host`, which express would rather believe, such a page can set.
 */
export function mailRoute(services: Services): RequestHandler {
  return async (request, response) => {
    if (!isLoopbackName(request.headers.host)) return void response.status(404).end()
    const letters = await services.mail.newest()
    if (request.query.format === 'text') response.type('text/plain').send(letters.map(asText).join('\n\n'))
    else response.json(letters)
  }
}

function asText(letter: CapturedLetter): string {
  const head = [
    `To: ${letter.recipient}`,
    `Subject: ${letter.subject}`,
    `Date: ${letter.createdAt.toISOString()}`,
  ]
  return [...head, '', letter.text.trim(), '', '—'.repeat(60)].join('\n')
}

function isLoopbackName(host = ''): boolean {
  const address = `http://${host}`
  return URL.canParse(address) && isLoopback(new URL(address).hostname)
}
