import type { RequestHandler } from 'express'

/** A megabyte of code, doubled by JSON, and air. */
const mostBytes = 4_000_000

/**
 * What changes something must come from a page of ours and be of a size that a page of ours sends; the rest is refused
 * before anything of it is read. The api looks at the Origin once more.
 */
export function onlyOwnForms(publicOrigin: string | undefined): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
    const refuse = (status: number, text: string) => {
      response.status(status).set('connection', 'close').type('text/plain').send(text)
    }
    const { origin, host, cookie, 'content-length': length, 'transfer-encoding': encoding } = request.headers
    if (request.method !== 'POST') return refuse(405, 'Only GET and POST are answered here.')
    // Browsers say where a form comes from; a session without that word is none of theirs.
    const isOurs =
      origin === undefined ? cookie === undefined : origin === publicOrigin || hostOf(origin) === host
    if (!isOurs) return refuse(403, 'Forms must come from our own pages.')
    // Browsers always say how much they send; without that there would be no end to what is read.
    if (encoding !== undefined) return refuse(411, 'The length of the request must be told.')
    if (Number(length ?? 0) > mostBytes)
      return refuse(413, 'The request is too large; at most 4 MB are read.')
    next()
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
