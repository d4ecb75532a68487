import { serviceVariables } from '../../scripts/steps/service-environment.mjs'
import { unknownFields } from './excess.mjs'
import { chart, hasHelm, helm, rendered } from './helm.mjs'

const withHelm = hasHelm ? describe : describe.skip

/** Read by every service beside its own: how it is watched and how it ends. */
const ofAll = ['LOG_LEVEL', 'METRICS_PORT', 'METRICS_HOST', 'DRAIN_NOTICE_SECONDS', 'NODE_EXTRA_CA_CERTS']
const variables = { ...serviceVariables, migrate: [] }

withHelm('the chart', () => {
  const manifests = rendered()
  const workloads = manifests.filter(({ kind }) => ['Deployment', 'Job'].includes(kind))
  const pods = workloads.map(({ spec }) => spec.template)
  const containers = pods.flatMap(({ spec }) => spec.containers)
  const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy')
  const podOf = (component) =>
    pods.find(({ metadata }) => metadata.labels['app.kubernetes.io/component'] === component)

  test('passes helm’s own look', () => {
    expect(
      helm('lint', chart, '--strict', '--quiet', '--values', `${import.meta.dirname}/values.yaml`),
    ).not.toMatch(/ERROR|WARNING/)
  })

  test('makes manifests that the schemas of Kubernetes and KEDA allow', async () => {
    const faults = []
    for (const manifest of manifests) {
      const { [manifest.kind]: Model } = await import(`${moduleOf(manifest)}/${manifest.kind}`)
      try {
        new Model(manifest).validate()
      } catch (error) {
        faults.push(`${manifest.kind} ${manifest.metadata.name}: ${error.message}`)
      }
    }

    expect(faults).toEqual([])
    expect(manifests.length).toBeGreaterThan(20)
  })

  test('says no field that Kubernetes does not know', () => {
    expect(unknownFields(manifests, moduleOf)).toEqual([])
  })

  test('would be told of a field that nobody knows, and of one of a wrong type', () => {
    const [deployment] = workloads
    const misspelt = structuredClone(deployment)
    misspelt.spec.template.spec.containers[0].imagePullPolcy = 'Always'
    const wrong = structuredClone(deployment)
    wrong.spec.template.spec.hostUsers = 'no'

    expect(unknownFields([misspelt], moduleOf).join()).toContain('imagePullPolcy')
    expect(unknownFields([wrong], moduleOf).join()).toContain('boolean')
  })

  test('refuses values that are missing, misspelt or out of bounds', () => {
    const refused = (...args) => {
      try {
        rendered(undefined, ...args)
      } catch (error) {
        return String(error.stderr)
      }
      return ''
    }

    expect(() => helm('template', 'ours', chart, '--kube-version', '1.33.0')).toThrow(/trustedProxies/)
    expect(refused('--set', 'app.replica=3')).toContain('replica')
    expect(refused('--set', 'graders.cpu.slots=65')).toContain('slots')
    expect(refused('--set', 'images.api.digest=sha256:abc')).toContain('digest')
  })

  test('names an image by its digest where one is given', () => {
    const digest = `sha256:${'0'.repeat(64)}`
    const found = rendered(undefined, '--set', `images.api.digest=${digest}`)

    expect(found.find(({ kind }) => kind === 'Job').spec.template.spec.containers[0].image).toBe(
      `skillgrad-api@${digest}`,
    )
  })

  test('runs every container without rights, on a root that nobody writes to, with a limit of memory', () => {
    for (const { securityContext, resources } of containers) {
      expect(securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      })
      expect(resources.limits.memory).toBeDefined()
      expect(securityContext.privileged).toBeUndefined()
    }
    for (const { spec } of pods) {
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10001 })
      expect(spec.automountServiceAccountToken).toBe(false)
    }
  })

  test('asks every service how it is', () => {
    for (const { name, ports, env, ...container } of containers.filter(({ name }) => name !== 'migrate')) {
      const port = ports.find(({ name }) => name === container.readinessProbe.httpGet.port)
      expect([name, String(port.containerPort)]).toEqual([name, valueOf(env, 'METRICS_PORT')])
      expect(container.readinessProbe.httpGet.path).toBe('/readyz')
      expect(container.livenessProbe.httpGet.path).toBe('/livez')
    }
  })

  test('gives a service its own secret and no variable that it does not read', () => {
    const secrets = Object.fromEntries(
      containers.map(({ name, envFrom = [] }) => [name, envFrom.map(({ secretRef }) => secretRef.name)]),
    )
    const unread = containers.flatMap(({ name, env = [] }) =>
      env
        .map((one) => `${name} ${one.name}`)
        .filter((one) => ![...variables[name], ...ofAll].includes(one.split(' ')[1])),
    )

    expect(secrets).toEqual({
      web: [],
      api: ['skillgrad-api'],
      background: ['skillgrad-background'],
      grader: ['skillgrad-grader'],
      migrate: ['skillgrad-owner'],
    })
    expect(unread).toEqual([])
  })

  test('lets an api listen to its own pod alone', () => {
    const { spec } = podOf('app')
    const api = spec.containers.find(({ name }) => name === 'api')
    const services = manifests.filter(({ kind }) => kind === 'Service')

    expect(valueOf(api.env, 'API_HOST')).toBe('127.0.0.1')
    expect(api.ports.map(({ name }) => name)).toEqual(['watch-api'])
    expect(services.map(({ spec }) => spec.ports.map(({ targetPort }) => targetPort))).toEqual([['http']])
  })

  test.each(['grader-cpu', 'grader-gpu'])(
    'lets %s reach names and the database, and be reached for its figures',
    (name) => {
      const selected = policies.filter((policy) => selects(policy, podOf(name).metadata.labels))
      const ways = selected.flatMap(({ spec }) => spec.egress ?? [])
      const visitors = selected.flatMap(({ spec }) => spec.ingress ?? [])

      expect(selected.some(({ spec }) => spec.policyTypes.includes('Egress'))).toBe(true)
      expect(ways.map(({ ports }) => ports.map(({ port }) => port))).toEqual([[53, 53], [5432]])
      expect(ways[1].to).toEqual([{ ipBlock: { cidr: '10.0.5.20/32' } }])
      expect(visitors.flatMap(({ from }) => from)).toEqual([
        { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } },
      ])
    },
  )

  test('lets nobody but the ingress controller and the monitoring reach the web', () => {
    const visitors = policies
      .filter((policy) => selects(policy, podOf('app').metadata.labels))
      .flatMap(({ spec }) => spec.ingress ?? [])
    const from = visitors.flatMap(({ from }) =>
      from.map((peer) => Object.values(peer.namespaceSelector.matchLabels)[0]),
    )

    expect(from.toSorted()).toEqual(['ingress-nginx', 'monitoring'])
  })

  test('gives a grader with a card its card, a slot of the queue of its kind, and the profile', () => {
    const { spec } = podOf('grader-gpu')
    const [grader] = spec.containers
    const scaled = manifests.find(
      ({ kind, metadata }) => kind === 'ScaledObject' && metadata.name.endsWith('gpu'),
    )

    expect(grader.resources.limits['nvidia.com/gpu']).toBe(1)
    expect(spec.hostUsers).toBe(false)
    expect(grader.securityContext).toMatchObject({
      procMount: 'Unmasked',
      seccompProfile: { type: 'Localhost', localhostProfile: 'skillgrad/grader-seccomp.json' },
    })
    expect(scaled.spec.triggers[0].metadata.query).toBe("select autoscaling.gradings('gpu')")
  })

  test('waits longer for a grader than it may drain', () => {
    for (const { spec } of pods.filter(({ metadata }) => metadata.labels['skillgrad/grades']))
      expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(
        Number(valueOf(spec.containers[0].env, 'GRADER_DRAIN_SECONDS')),
      )
  })
})

function moduleOf({ apiVersion }) {
  return apiVersion.startsWith('keda.sh')
    ? `@kubernetes-models/keda/${apiVersion}`
    : `kubernetes-models/${apiVersion}`
}

function valueOf(env, name) {
  return env.find((one) => one.name === name)?.value
}

/** Whether a policy is for pods with these labels. */
function selects({ spec }, labels) {
  const { matchLabels = {}, matchExpressions = [] } = spec.podSelector
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values }) => operator === 'In' && values.includes(labels[key]))
  )
}
