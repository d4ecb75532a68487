import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { install, diskFull, pnpm, root } from './steps/install.mjs'
import { requireNode } from './steps/node-version.mjs'
import { pickPort, requireFree } from './steps/ports.mjs'
import { Services } from './steps/services.mjs'
import { bubblewrap, ensurePackages } from './steps/system-packages.mjs'
import { bold, dim, failWith, say, step, yellow } from './steps/terminal.mjs'

/** The first command: from a fresh clone to a running Skillgrad, with every step told. */
const started = Date.now()
const host = process.env.HOST ?? '127.0.0.1'
const port = Number(process.env.PORT ?? 3000)
const dataDir = resolve(root, process.env.SKILLGRAD_DATA ?? '.data')
const loopbackOnly = ['127.0.0.1', '::1', 'localhost'].includes(host)
const publicOrigin = process.env.PUBLIC_ORIGIN ?? `http://${loopbackOnly ? 'localhost' : host}:${port}`

try {
  requireNode()
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  say(`${bold('Skillgrad')} ${dim(`on Node ${process.versions.node}`)}`)
  await requireFree(port, host)
  await step('Sandbox tools', (progress) => ensurePackages(bubblewrap, progress))
  await step('Packages', install)
  await step('Build', (progress) => pnpm(['exec', 'turbo', 'run', 'build'], { onLine: progress }))
  await main()
} catch (error) {
  failWith(/ENOSPC|no space left/i.test(String(error?.message)) ? diskFull() : error)
}

async function main() {
  const { openDatabase } = await import('./steps/database.mjs')
  const database = await openDatabase({
    dataDir,
    step,
    loopbackOnly,
    demo: process.env.SKILLGRAD_DEMO !== '0',
  })
  const services = new Services(dataDir)
  let stopping
  let apiPort
  const stop = () => (stopping ??= shutDown(services, database))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  try {
    apiPort = await step('Services', (progress) => startServices(services, database, progress))
  } catch (error) {
    await stopAll(services, database)
    throw error
  }
  announce(database, apiPort)
}

async function startServices(services, database, progress) {
  const apiPort = await pickPort(Number(process.env.API_PORT ?? 4000))
  const shared = {
    ...database.env,
    PUBLIC_ORIGIN: publicOrigin,
    LOOPBACK_ONLY: loopbackOnly ? '1' : '0',
    SKILLGRAD_DATA: dataDir,
  }
  const api = {
    ...shared,
    API_PORT: String(apiPort),
    TRUSTED_DOCUMENTS: join(root, 'web/app/graphql/generated/persisted-documents.json'),
  }
  progress('api')
  services.start('api', 'api/dist/main.js', api, apiPort)
  services.start('background', 'api/dist/background.js', api)
  services.start('grader', 'worker/grader/dist/src/main.js', shared)
  services.start('web', 'web/build/bin/server.js', {
    HOST: host,
    PORT: String(port),
    PUBLIC_ORIGIN: publicOrigin,
    API_ORIGIN: `http://127.0.0.1:${apiPort}`,
  })
  await services.ready('api', `http://127.0.0.1:${apiPort}/readyz`)
  progress('web')
  await services.ready('web', `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/healthz`)
  return apiPort
}

async function shutDown(services, database) {
  say(`\n${dim('  Draining: running gradings finish, nothing is lost …')}`)
  await stopAll(services, database)
  say(dim('  Stopped.'))
  process.exit(0)
}

async function stopAll(services, database) {
  await services.stop(['web', 'grader', 'background', 'api'])
  await database.stop()
}

function announce(database, apiPort) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  say()
  say(
    `  ${bold(`Ready at ${publicOrigin}`)} ${dim(`after ${seconds} s. Ctrl-C stops it; your data stays in ${dataDir}`)}`,
  )
  for (const account of oneOfEachRole(database.demoAccounts)) {
    say(`    ${account.role.padEnd(9)} ${account.email.padEnd(30)} ${dim(`password ${account.password}`)}`)
  }
  if (loopbackOnly && !process.env.SMTP_URL) {
    say(dim(`    Letters are not sent but readable at http://127.0.0.1:${apiPort}/mail?format=text`))
  }
  if (!loopbackOnly) {
    say(yellow('  The demo accounts are switched off, because this address can be reached from outside.'))
  }
}

/** Enough to look at the product from every side; the others are on the demo company's People page. */
function oneOfEachRole(accounts) {
  const roles = ['learner', 'manager', 'admin']
  return roles.flatMap((role) => accounts.find((account) => account.role === role) ?? [])
}
