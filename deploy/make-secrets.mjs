import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `node deploy/make-secrets.mjs <folder>`: a file for each service with what it may know and no other does, for compose.yaml
 * (secrets by file) and for Kubernetes (`kubectl create secret generic … --from-env-file`). DATABASE_URL is the address of the
 * database's owner; without it, that of compose.yaml's own PostgreSQL with a new password. Writes over nothing.
 */
const ofCompose = 'postgresql://skillgrad@postgres:5432/skillgrad?sslmode=disable'
const roles = {
  API_DATABASE_URL: 'skillgrad_api',
  AUTH_DATABASE_URL: 'skillgrad_auth',
  QUEUE_DATABASE_URL: 'skillgrad_queue',
  GRADER_DATABASE_URL: 'skillgrad_grader',
}

const [folder] = process.argv.slice(2)
if (!folder) fail('Usage: node deploy/make-secrets.mjs <folder>')
const owner = ownersAddress(process.env.DATABASE_URL || ofCompose)
const secret = fresh()
const addresses = Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, addressOf(role)]))
const { API_DATABASE_URL, AUTH_DATABASE_URL, QUEUE_DATABASE_URL, GRADER_DATABASE_URL } = addresses
const ofApi = { SKILLGRAD_SECRET: secret, API_DATABASE_URL, AUTH_DATABASE_URL }

write('owner-password', decodeURIComponent(owner.password))
writeSettings('owner.env', { DATABASE_URL: owner.href, SKILLGRAD_SECRET: secret, ...addresses })
writeSettings('api.env', ofApi)
// SMTP_URL=smtp://… is added here by hand: it holds a password, too.
writeSettings('background.env', { ...ofApi, QUEUE_DATABASE_URL })
writeSettings('grader.env', { GRADER_DATABASE_URL })
// Of the role that deploy/helm/queue-depth.sql makes; only autoscaling needs it.
writeSettings('queue-depth.env', { connection: addressOf('skillgrad_queue_depth') })
console.log(
  `Written to ${folder}. Keep a copy elsewhere: without SKILLGRAD_SECRET what is sealed in the database stays sealed.`,
)

function ownersAddress(text) {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol))
    fail(
      'DATABASE_URL is no address such as postgresql://owner:…@db.internal:5432/skillgrad?sslmode=verify-full',
    )
  const address = new URL(text)
  if (!address.searchParams.has('sslmode'))
    fail(
      'DATABASE_URL must say sslmode: verify-full, or disable where only machines you trust are on that network.',
    )
  if (!address.password) address.password = fresh()
  return address
}

function addressOf(role) {
  const address = new URL(owner)
  address.username = role
  address.password = fresh()
  return address.href
}

function fresh() {
  return randomBytes(32).toString('base64url')
}

function writeSettings(name, settings) {
  write(
    name,
    `${Object.entries(settings)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n')}\n`,
  )
}

/** Readable inside the container whatever its user; on this machine the folder keeps others out. */
function write(name, text) {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o700)
  const file = join(folder, name)
  if (existsSync(file))
    fail(`${file} is there already. Choose another folder, or remove it if nothing uses it.`)
  writeFileSync(file, text, { mode: 0o444, flag: 'wx' })
}

function fail(words) {
  console.error(words)
  process.exit(1)
}
