import { join } from 'node:path'
import { prepareCheckout } from '../steps/checkout.mjs'
import { claimDataFolder } from '../steps/data-folder.mjs'
import { pickPort, reservePort } from '../steps/ports.mjs'
import { requireRestored } from '../steps/restoring.mjs'
import { root } from '../steps/root.mjs'
import { Services } from '../steps/services.mjs'
import { inUrl, isPlainToOthers, reachable, readSettings, requireEncryption } from '../steps/settings.mjs'
import { beforeLeaving, isLeaving, leave, undoAll, undoOnSignal } from '../steps/shutdown.mjs'
import { bubblewrap, ensurePackages } from '../steps/system-packages.mjs'
import { bold, dim, failWith, red, say, step, yellow } from '../steps/terminal.mjs'

/** The first command: from a fresh clone to a running Skillgrad, with every step told. */
const started = Date.now()
let services
undoOnSignal({ onHurry: () => services?.hurry(), isWhole: () => services !== undefined })

try {
  const settings = readSettings()
  say(`${bold('Skillgrad')} ${dim(`on Node ${process.versions.node}`)}`)
  requireEncryption(settings)
  requireRestored(settings.dataDir)
  claimDataFolder(settings)
  const freePort = await reservePort(settings.port, settings.host, settings.publicOrigin)
  const keepFree = beforeLeaving(freePort)
  await step('Sandbox tools', (progress) => ensurePackages(bubblewrap, progress))
  await prepareCheckout()
  // Only now: it imports what was built.
  const { openDatabase } = await import('../steps/database.mjs')
  const database = await openDatabase(settings)
  keepFree()
  await freePort()
  const apiPort = await step('Services', (progress) => startServices(settings, database, progress))
  announce(settings, database, apiPort)
} catch (error) {
  // Whoever ends the launcher ends what it was doing, too: no failure to speak of.
  if (isLeaving()) await leave()
  await undoAll()
  failWith(error)
}

async function startServices(settings, database, progress) {
  const { dataDir, host, port, publicOrigin, apiHost, loopbackOnly, metricsPort } = settings
  const apiPort = await pickPort(settings.apiPort, apiHost)
  const apiOrigin = `http://${inUrl(apiHost)}:${apiPort}`
  const loopback = { LOOPBACK_ONLY: loopbackOnly ? '1' : '0' }
  const api = {
    ...database.env,
    ...loopback,
    PUBLIC_ORIGIN: publicOrigin,
    SKILLGRAD_DATA: dataDir,
    API_HOST: apiHost,
    API_PORT: String(apiPort),
    TRUSTED_DOCUMENTS: join(root, 'web/app/graphql/generated/persisted-documents.json'),
  }
  const grader = { ...database.env, ...loopback }
  const web = { HOST: host, PORT: String(port), PUBLIC_ORIGIN: publicOrigin, API_ORIGIN: apiOrigin }
  services = new Services(dataDir)
  beforeLeaving(drain)
  progress('api')
  const watched = (place) => metricsPort && { METRICS_PORT: String(metricsPort + place) }
  services.start('api', 'api/dist/main.js', { ...api, ...watched(0) }, apiPort)
  services.start('web', 'web/build/bin/server.js', { ...web, ...watched(1) })
  services.start('background', 'api/dist/background.js', { ...api, ...watched(2) })
  if (settings.grades)
    services.start('grader', 'worker/grader/dist/src/main.js', { ...grader, ...watched(3) })
  await services.ready('api', `${apiOrigin}/readyz`)
  progress('web')
  await services.ready('web', `http://${inUrl(reachable(host))}:${port}/readyz`)
  return apiPort
}

async function drain() {
  say(`\n${dim('  Draining: running gradings finish, nothing is lost … (Ctrl-C again: at once)')}`)
  await services.stop(['web', 'grader', 'background', 'api'])
}

function announce(settings, database, apiPort) {
  const { publicOrigin, loopbackOnly, sendsMail } = settings
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  say()
  say(
    `  ${bold(`Ready at ${publicOrigin}`)} ${dim(`after ${seconds} s. Ctrl-C stops it; your data stays in ${database.place}`)}`,
  )
  for (const account of oneOfEachRole(database.demoAccounts)) {
    say(`    ${account.role.padEnd(9)} ${account.email.padEnd(30)} ${dim(`password ${account.password}`)}`)
  }
  if (loopbackOnly && !sendsMail) {
    say(dim(`    Letters are not sent but readable at http://127.0.0.1:${apiPort}/mail?format=html`))
  }
  if (!loopbackOnly) tellOperator(settings)
}

function tellOperator(settings) {
  say(yellow(`  Others can reach this address, so the demo accounts are switched off: sign up a company.`))
  say(dim(`    People must use exactly this address; another one is set by PUBLIC_ORIGIN.`))
  say(dim(`    Who may see the graders: pnpm admin operator add <email>`))
  if (isPlainToOthers(settings)) {
    say(red(bold(`  ALLOW_PLAIN_HTTP=1: passwords and sessions cross the network readable.`)))
    say(red(`    Put a proxy with TLS in front as soon as you can: docs/operating.md`))
  } else if (!settings.trustsProxies) {
    say(yellow(`  TRUSTED_PROXIES names no proxy: all people behind yours count as one address.`))
    say(dim(`    How to name it: docs/operating.md`))
  }
}

/** Enough to look at the product from every side; the others are on the demo company's People page. */
function oneOfEachRole(accounts) {
  const roles = ['learner', 'manager', 'admin', 'owner', 'operator']
  return roles.flatMap((role) => accounts.find((account) => account.role === role) ?? [])
}
