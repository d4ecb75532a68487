import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { variables } from '../../api/src/env.ts'
import { webVariables } from '../../web/app/env.server.ts'
import { sandboxVariables } from '../../worker/grader/src/env.ts'
import { daemonVariables } from '../../worker/grader/src/queue/env.ts'
import { vulkanVariables } from '../../worker/grader/src/tensorflow/env.ts'
import { waitUntil } from './processes.mjs'
import { root } from './root.mjs'
import { environmentOf, serviceVariables } from './service-environment.mjs'
import { Services } from './services.mjs'

const folder = mkdtempSync(join(tmpdir(), 'skillgrad-launcher-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['api', variables.api],
  ['background', variables.background],
  ['web', webVariables],
  ['grader', [...daemonVariables, ...sandboxVariables, ...vulkanVariables]],
])('%s gets what it reads, and nothing that it does not', (service, read) => {
  expect(serviceVariables[service].toSorted()).toEqual(read.toSorted())
})

test('what comes from the launcher goes before what stood in its own environment', () => {
  const environment = environmentOf(
    'web',
    { PORT: '3000', HOST: undefined },
    { PORT: '1', HOST: '::1', OTHER: 'x' },
  )

  expect(environment).toEqual({ PORT: '3000', HOST: '::1' })
})

const secrets = {
  DATABASE_URL: 'postgresql://owner:word@127.0.0.1/skillgrad',
  SKILLGRAD_SECRET: 'a secret for tests, long enough to be one',
  SMTP_URL: 'smtp://user:word@mail.example.com',
  API_DATABASE_URL: 'postgresql://api:word@127.0.0.1/skillgrad',
  AUTH_DATABASE_URL: 'postgresql://auth:word@127.0.0.1/skillgrad',
  QUEUE_DATABASE_URL: 'postgresql://queue:word@127.0.0.1/skillgrad',
  GRADER_DATABASE_URL: 'postgresql://grader:word@127.0.0.1/skillgrad',
  NPM_TOKEN: 'of whoever typed npm start',
}

test.each([
  ['web', []],
  ['grader', ['GRADER_DATABASE_URL']],
  ['api', ['API_DATABASE_URL', 'AUTH_DATABASE_URL', 'SKILLGRAD_SECRET']],
  [
    'background',
    ['API_DATABASE_URL', 'AUTH_DATABASE_URL', 'QUEUE_DATABASE_URL', 'SKILLGRAD_SECRET', 'SMTP_URL'],
  ],
])('of the launcher’s secrets the running %s holds its own: %j', async (service, held) => {
  const environment = await environmentSeenBy(service)

  expect(
    Object.keys(secrets)
      .filter((name) => name in environment)
      .toSorted(),
  ).toEqual(held)
  expect(environment).toMatchObject({ PATH: process.env.PATH, NODE_ENV: 'production' })
})

/** Starts a program as the launcher starts that service, and lets it say what it was given. */
async function environmentSeenBy(service) {
  const program = join(folder, service, 'dist/says.mjs')
  const said = join(folder, service, 'said.json')
  mkdirSync(join(program, '..'), { recursive: true })
  const says = `import { renameSync, writeFileSync } from 'node:fs'
    writeFileSync(${JSON.stringify(`${said}.new`)}, JSON.stringify(process.env))
    renameSync(${JSON.stringify(`${said}.new`)}, ${JSON.stringify(said)})
    setInterval(() => {}, 1000)`
  writeFileSync(program, says)
  Object.assign(process.env, secrets)
  const services = new Services(join(folder, service))
  services.start(service, relative(root, program), {})
  try {
    let text
    expect(await waitUntil(() => (text = readIfThere(said)) !== undefined, 30_000)).toBe(true)
    return JSON.parse(text)
  } finally {
    await services.stop([service])
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
