import { exerciseFile } from '@skillgrad/exercises/catalog'
import { Router } from 'express'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the exercise page's sandbox needs from the server: the frame under its own policy, the addresses of its
 * parts, and public files of exercises (pretrained weights). Mount before the policy of ordinary pages is set.
 */
export function sandboxRoutes(clientFolder: string): Router {
  const parts = onFirstUse(() => readParts(join(clientFolder, 'assets/sandbox')))
  const router = Router()
  router.get('/sandbox/frame', (_request, response) => {
    response.set({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': framePolicy(parts().frameScriptHash),
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    response.send(parts().frame)
  })
  router.get('/sandbox/manifest.json', (_request, response) => {
    response.set('cache-control', 'no-cache').json(parts().addresses)
  })
  router.get('/sandbox/exercises/:slug/:file', (request, response, next) => {
    const { slug, file } = request.params
    if (!plainName.test(slug) || !plainName.test(file)) return next()
    response.set('x-content-type-options', 'nosniff')
    response.sendFile(exerciseFile(slug, 'assets', file), { maxAge: '1h' }, (error) => error && next())
  })
  return router
}

interface SandboxParts {
  frame: string
  frameScriptHash: string
  addresses: Record<string, string>
}

function readParts(folder: string): SandboxParts {
  const { frameScriptHash = '', ...addresses } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  ) as Record<string, string>
  return { frame: readFileSync(join(folder, 'frame.html'), 'utf8'), frameScriptHash, addresses }
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const plainName = /^[a-z0-9][a-z0-9.-]*$/i

/**
 * The learner's code needs `eval`, WebAssembly and one Worker made of bytes that the page posts in, and nothing else:
 * no network, no images, no forms. `sandbox` gives the frame an opaque origin even when it is opened by itself.
 */
function framePolicy(scriptHash: string): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}' 'unsafe-eval' 'wasm-unsafe-eval'`,
    'worker-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ')
}
