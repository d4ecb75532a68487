import type { RequestHandler } from 'express'

export const sandboxFramePath = '/sandbox/frame'

/** The frame that runs a learner's code: an opaque origin that may start a worker and reach nothing. */
const policy = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
  'worker-src blob:',
  "connect-src 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** A response that already has a policy keeps it; see `securityHeaders`. */
export const sandboxFrameHeaders: RequestHandler = (request, response, next) => {
  if (request.path === sandboxFramePath) {
    response.setHeader('content-security-policy', policy)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
  }
  next()
}
