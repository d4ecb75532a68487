import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Installation } from './storm-installation.js'

export interface Person {
  userId: string
  organizationId: string
  cookie: string
}

/** Ids as they stand in the database. */
export interface Accepted {
  submissionId: string
  organizationId: string
}

export type Answer =
  | { kind: 'accepted'; accepted: Accepted }
  | { kind: 'full'; retryAfter: number }
  | { kind: 'fault'; message: string }

export interface Crowd {
  /** In the order of a crowd: everybody mixed. */
  people: Person[]
  /** Of a small company of their own. */
  latecomers: Person[]
  largeCompany: string
  smallCompany: string
  handIn(person: Person): Promise<Answer>
}

const shareOfTheLarge = 0.6
const latecomers = 10
const slug = 'linear-regression'
/** Trains nothing, answers at once: what remains is what a submission costs whatever it trains. */
const code = `export async function train() {
  return { predict: async ({ km }) => ({ minutes: km.values.map((distance) => 2 * distance) }) }
}`
const submitExercise = `mutation ($input: SubmitExerciseInput!) {
  submitExercise(input: $input) { submission { id queuePosition estimatedWaitSeconds } userErrors { code message retryAfter } }
}`

/** People with a session each, one submission each, and a small company that comes late. */
export async function openCrowd(
  installation: Installation,
  { people, companies }: { people: number; companies: number },
): Promise<Crowd> {
  const { owner } = installation
  const organizations = Array.from({ length: companies + 1 }, () => randomUUID())
  await owner.organization.createMany({
    data: organizations.map((id, index) => ({
      id,
      name: `Company ${index}`,
      slug: `company-${index}`,
      seats: 100_000,
    })),
  })
  const [large, ...others] = organizations.slice(0, -1)
  const smallCompany = organizations.at(-1)!
  const ofLarge = others.length === 0 ? people : Math.round(people * shareOfTheLarge)
  const crowd = Array.from({ length: people }, (_, index) =>
    personOf(installation, index < ofLarge ? large! : others[index % others.length]!),
  )
  const late = Array.from({ length: latecomers }, () => personOf(installation, smallCompany))
  await store(installation, [...crowd, ...late])
  const exercise = await owner.exercise.findUniqueOrThrow({ where: { slug } })
  const agent = new Agent({ keepAlive: true })
  return {
    people: mixed(crowd),
    latecomers: late,
    largeCompany: large!,
    smallCompany,
    handIn: (person) => handIn(installation, { person, exerciseId: exercise.id, agent }),
  }
}

interface NewPerson extends Person {
  token: string
}

function personOf({ sessionSecret }: Installation, organizationId: string): NewPerson {
  const token = randomBytes(24).toString('base64url')
  const signature = createHmac('sha256', sessionSecret).update(token).digest('base64')
  const cookie = `skillgrad.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  return { userId: randomUUID(), organizationId, cookie, token }
}

async function store({ owner }: Installation, everybody: readonly NewPerson[]): Promise<void> {
  const expiresAt = new Date(Date.now() + 86_400_000)
  for (let begin = 0; begin < everybody.length; begin += 2000) {
    const some = everybody.slice(begin, begin + 2000)
    await owner.user.createMany({
      data: some.map(({ userId }, index) => ({
        id: userId,
        name: `Person ${begin + index}`,
        email: `person.${begin + index}@storm.example`,
        emailVerified: true,
      })),
    })
    await owner.member.createMany({
      data: some.map(({ userId, organizationId }) => ({ userId, organizationId, role: 'learner' })),
    })
    await owner.session.createMany({ data: some.map(({ userId, token }) => ({ userId, token, expiresAt })) })
  }
}

async function handIn(
  { api }: Installation,
  { person, exerciseId, agent }: { person: Person; exerciseId: string; agent: Agent },
): Promise<Answer> {
  const input = {
    organization: globalId('Organization', person.organizationId),
    exercise: globalId('Exercise', person.organizationId, exerciseId),
    code,
    clientKey: 'storm',
  }
  const body = JSON.stringify({ query: submitExercise, variables: { input } })
  const headers = { 'content-type': 'application/json', origin: api.origin, cookie: person.cookie }
  const text = await post(`${api.address}/graphql`, { body, headers, agent }).catch((error: unknown) =>
    String(error),
  )
  try {
    const { submission, userErrors } = JSON.parse(text).data.submitExercise
    if (submission) return { kind: 'accepted', accepted: { ...person, submissionId: idIn(submission.id) } }
    const [{ code: refusal, retryAfter, message }] = userErrors
    return refusal === 'QUEUE_FULL' ? { kind: 'full', retryAfter } : { kind: 'fault', message }
  } catch {
    return { kind: 'fault', message: text.slice(0, 500) }
  }
}

function post(
  url: string,
  { body, ...options }: { body: string; headers: Record<string, string>; agent: Agent },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** As the api writes its ids; the last part is the row's own. */
function globalId(type: string, ...uuids: string[]): string {
  return Buffer.from([type, ...uuids].join(':'), 'utf8').toString('base64url')
}

function idIn(text: string): string {
  return Buffer.from(text, 'base64url').toString('utf8').split(':').at(-1)!
}

function mixed<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: Math.random() }))
    .sort((first, second) => first.at - second.at)
    .map(({ one }) => one)
}
