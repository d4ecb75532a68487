import type { RequestHandler } from 'express'
import type { CapturedLetter } from '../modules/mail/captured-mail.js'
import { escaped } from '../modules/mail/letter-page.js'
import type { Services } from '../services.js'
import { isLoopback } from './loopback.js'

/**
 * `GET /mail`: the newest letters, as JSON, or for a person as text (`?format=text`) or as they look (`?format=html`). Only mounted where the installation
 * serves the machine it runs on and no other; the host name is checked too, against pages that rebind theirs. It is read
 * from the header itself: `X-Forwarded-Host`, which express would rather believe, such a page can set.
 */
export function mailRoute(services: Services): RequestHandler {
  return async (request, response) => {
    if (!isLoopbackName(request.headers.host)) return void response.status(404).end()
    const letters = await services.mail.newest()
    if (request.query.format === 'html') response.set('content-security-policy', policy).send(asPage(letters))
    else if (request.query.format === 'text')
      response.type('text/plain').send(letters.map(asText).join('\n\n'))
    else response.json(letters)
  }
}

/** What a letter holds was written by strangers: it gets no script, no form, and no place to write to. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

function asPage(letters: readonly CapturedLetter[]): string {
  const shown = letters.map(
    ({ recipient, subject, createdAt, text, html }) =>
      `<h2>${escaped(subject)}</h2><p>${escaped(recipient)}, ${createdAt.toISOString()}</p>
<iframe sandbox="" title="${escaped(subject)}" srcdoc="${escaped(html)}"></iframe><pre>${escaped(text)}</pre>`,
  )
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Letters</title>
<style>body{font:16px/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}iframe{width:100%;height:32rem;border:1px solid #ccc}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
<h1>Letters</h1>
${shown.join('\n')}`
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
