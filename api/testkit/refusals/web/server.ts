import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicOrigin } from '../../origin.js'
import { endPrograms, startProgram } from '../../program.js'

const web = fileURLToPath(new URL('../../../../web', import.meta.url))

/** The web's documents by their hash: the built server asks the api by nothing else. */
export const webDocuments = join(web, 'app/graphql/generated/persisted-documents.json')

/** The built web server before an api; gives its address, and ends with the test file. */
export async function startWeb(apiOrigin: string): Promise<string> {
  afterAll(endPrograms)
  const server = startProgram('../../web/build/bin/server.js', {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: '0',
    API_ORIGIN: apiOrigin,
    PUBLIC_ORIGIN: publicOrigin,
  })
  return (await server.says('ready')).address as string
}

export interface WebRoute {
  id: string
  hasLoader: boolean
  hasAction: boolean
}

/** Every route module, as the build lists them for the browser. */
export function webRoutes(): WebRoute[] {
  const folder = join(web, 'build/client/assets')
  const file = readdirSync(folder).find((name) => /^manifest-.*\.js$/.test(name))!
  const text = readFileSync(join(folder, file), 'utf8')
  const { routes } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as {
    routes: Record<string, WebRoute>
  }
  return Object.values(routes)
}
