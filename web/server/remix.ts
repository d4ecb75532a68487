import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import express, { type RequestHandler } from 'express'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface RemixHandler {
  mode: 'development' | 'production'
  /** Where the browser's files are built to. */
  clientFolder: string
  assets: RequestHandler[]
  handle: RequestHandler
  /** The pattern of a page's address, of as many as there are pages. */
  routeOf(path: string): string
}

/** Of all that is no page. */
export const fileRoute = 'file'

export async function createRemixHandler(nodeEnv: string): Promise<RemixHandler> {
  return nodeEnv === 'development' ? developmentHandler() : productionHandler()
}

async function productionHandler(): Promise<RemixHandler> {
  // This file is bundled into build/bin/server.js.
  const root = resolve(import.meta.dirname, '..')
  const build = (await import(pathToFileURL(resolve(root, 'server/index.js')).href)) as ServerBuild
  return {
    mode: 'production',
    clientFolder: resolve(root, 'client'),
    assets: [
      express.static(resolve(root, 'client'), {
        index: false,
        setHeaders: (response, path) => {
          // Vite puts a hash into every name under assets/, so those never change.
          const hashed = path.startsWith(resolve(root, 'client/assets'))
          response.setHeader(
            'cache-control',
            hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
          )
        },
      }),
    ],
    handle: createRequestHandler({
      build,
      mode: 'production',
      getLoadContext: loadContext,
    }) as RequestHandler,
    routeOf: patternsOf(build.routes),
  }
}

async function developmentHandler(): Promise<RemixHandler> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: resolve(import.meta.dirname, '..'),
    server: { middlewareMode: true },
  })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return {
    mode: 'development',
    clientFolder: resolve(import.meta.dirname, '../build/client'),
    assets: [vite.middlewares],
    handle: createRequestHandler({
      build,
      mode: 'development',
      getLoadContext: loadContext,
    }) as RequestHandler,
    routeOf: patternsOf((await build()).routes),
  }
}

function loadContext(_request: unknown, response: { locals: Record<string, unknown> }): { nonce: string } {
  return { nonce: String(response.locals.nonce) }
}

interface Page {
  id: string
  path?: string
  index?: boolean
  children?: Page[]
}

/** From the address of a page, or of its data, to the pattern that it matches. */
function patternsOf(routes: ServerBuild['routes']): (path: string) => string {
  const pages = childrenOf(undefined, routes)
  return (path) => {
    const pathname = path.replace(/\/_root\.data$/, '/').replace(/\.data$/, '')
    const matches = matchRoutes(pages as Parameters<typeof matchRoutes>[0], { pathname }) ?? []
    const pattern = matches.flatMap(({ route }) => route.path ?? []).join('/')
    return pattern === '*' || matches.length === 0 ? fileRoute : `/${pattern}`.replaceAll(/\/+/g, '/')
  }
}

function childrenOf(parentId: string | undefined, routes: ServerBuild['routes']): Page[] {
  return Object.values(routes).flatMap((route): Page[] => {
    if (!route || route.parentId !== parentId) return []
    const { id, path, index } = route
    return index
      ? [{ id, index, ...(path !== undefined && { path }) }]
      : [{ id, ...(path !== undefined && { path }), children: childrenOf(id, routes) }]
  })
}
