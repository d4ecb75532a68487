import { randomUUID } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import type { PrismaClient } from '@skillgrad/db'
import { createAccount, createMember, createOrganization, hashPassword } from '@skillgrad/db/testkit'
import type { Random } from '@skillgrad/exercises/contract'
import { Browser } from './browser.js'
import { Person, type Accepted, type Account, type Talk } from './person.js'
import { samples } from './samples.js'
import type { Stage } from './stage.js'

/** Everybody who hands in, and what the api has taken from them so far. */
export interface Crowd {
  people: readonly Person[]
  accepted: Accepted[]
  /** Asked for and never taken, though asked again and again. */
  turnedAway: number
  talk: Talk
}

/** Few enough that nobody comes near the limit of ten graded runs an hour. */
const submissionsEach = 5
const colleagues = 10
/** People who wait for a verdict at the same time, so that blows meet work in every state. */
const seats = 12

/** People with accounts and companies, for so many submissions. Nobody has signed in yet. */
export async function givenCrowd({ database, apiUrl }: Stage, submissions: number): Promise<Crowd> {
  const talk: Talk = { cut: 0, refused: [] }
  const accounts = await createAccounts(database.owner, Math.ceil(submissions / submissionsEach))
  const people = accounts.map((account, index) => {
    const address = `10.1.${index >> 8}.${index & 255}`
    return new Person(account, new Browser(apiUrl, address), talk)
  })
  return { people, accepted: [], turnedAway: 0, talk }
}

export interface HandingIn {
  stage: Stage
  wanted: number
  random: Random
  onAccepted(): void
}

/** Everybody signs in and hands in one thing after the other, each after the verdict on the one before. */
export async function handInAll(
  crowd: Crowd,
  { stage, wanted, random, onAccepted }: HandingIn,
): Promise<void> {
  const waiting = [...crowd.people.entries()]
  const takeSeat = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, person] = next
      const taste = random.fork(`person ${index}`)
      const count = Math.min(submissionsEach, wanted - index * submissionsEach)
      await person.signIn()
      for (let turn = 0; turn < count; turn++) {
        const accepted = await person.submits(taste.pick(samples), randomUUID(), taste.integer(10) === 0)
        if (!accepted) {
          crowd.turnedAway++
          continue
        }
        crowd.accepted.push(accepted)
        onAccepted()
        await verdictOn(accepted, stage.database.owner)
      }
    }
  }
  await Promise.all(Array.from({ length: seats }, takeSeat))
}

/** As long as an hour of bad luck: whoever is not served by then is counted as waiting for ever. */
const patienceMs = 300_000

async function verdictOn({ submissionId }: Accepted, owner: PrismaClient): Promise<void> {
  const deadline = Date.now() + patienceMs
  const ended = { submissionId, state: { in: ['done', 'cancelled'] as ('done' | 'cancelled')[] } }
  while (Date.now() < deadline) {
    if ((await owner.run.count({ where: ended }).catch(() => 0)) > 0) return
    await after(150)
  }
}

async function createAccounts(owner: PrismaClient, count: number): Promise<Account[]> {
  const password = randomUUID()
  const passwordHash = await hashPassword(password)
  const accounts: Account[] = []
  let organization = await createOrganization(owner)
  for (let index = 0; index < count; index++) {
    if (index > 0 && index % colleagues === 0) organization = await createOrganization(owner)
    const { user } = await createMember(owner, { organization })
    await createAccount(owner, { user, passwordHash })
    accounts.push({ userId: user.id, email: user.email, password })
  }
  return accounts
}
