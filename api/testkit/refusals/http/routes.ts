import type { Server } from 'node:http'
import type express from 'express'

interface Layer {
  /** Where it is mounted, as it was written. */
  rawPath?: unknown
  route?: { path: string; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** Every route that a server of ours answers: `GET /exports/:id`. What is mounted below a path without being a router is one, too. */
export function routesOf(server: Server): string[] {
  const [app] = server.listeners('request') as express.Express[]
  return routesIn((app as unknown as { router: { stack: Layer[] } }).router.stack, '')
}

function routesIn(stack: readonly Layer[], mount: string): string[] {
  return stack.flatMap(({ rawPath, route, handle }) => {
    if (typeof rawPath !== 'string') throw new Error('This router does not say where its layers are mounted')
    if (route) return methodsOf(route).map((method) => `${method} ${joined(mount, route.path)}`)
    if (handle.stack) return routesIn(handle.stack, joined(mount, rawPath))
    return rawPath === '/' ? [] : [`ALL ${joined(mount, rawPath)}`]
  })
}

/** `all` stands in the table as each of them. */
function methodsOf({ methods }: NonNullable<Layer['route']>): string[] {
  const named = Object.keys(methods).map((method) => method.toUpperCase())
  return named.length > 5 || named.includes('_ALL') ? ['ALL'] : named
}

function joined(mount: string, path: string): string {
  return `${mount}${path}`.replace('//', '/').replace(/(?<=.)\/$/, '')
}
