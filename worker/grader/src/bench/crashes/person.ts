import { setTimeout as after } from 'node:timers/promises'
import type { Browser } from './browser.js'
import { Cut } from './browser.js'
import { exerciseSlug, type Sample } from './samples.js'

/** What the api promised: it answered with a submission. */
export interface Accepted {
  submissionId: string
  person: Person
  sample: Sample
  /** Milliseconds since 1970. */
  at: number
}

export interface Account {
  userId: string
  email: string
  password: string
}

/** What crosses between people and the api, for the report. */
export interface Talk {
  /** Requests that a crash cut off; each was made again. */
  cut: number
  /** Codes of refusals; nobody here asks for what the api may refuse. */
  refused: string[]
}

export interface ExercisePage {
  organizationId: string
  exerciseId: string
  remaining: number
  limit: number
  submissions: { id: string; status: string }[]
}

/** How often somebody who was refused, which is never right here, tries again before giving up. */
const mostRefusals = 5

/** Somebody signed in at the api who hands in code, and asks again when an answer does not come. */
export class Person {
  private page: ExercisePage | undefined
  private organization = ''

  constructor(
    readonly account: Account,
    private readonly browser: Browser,
    private readonly talk: Talk,
  ) {}

  async signIn(): Promise<void> {
    const { email, password } = this.account
    const { organization } = await this.insist(async () => {
      const { signIn } = await this.browser.asks<SignInData>('SignIn', { input: { email, password } })
      return signIn.organization ? { organization: signIn.organization } : this.refuse(signIn.userErrors)
    })
    this.organization = organization.slug
  }

  /** The exercise as its page shows it now. */
  async opensExercise(): Promise<ExercisePage> {
    const { id: organizationId, exercise } = await this.insist(async () => {
      const asked = { org: this.organization, slug: exerciseSlug }
      const { organization } = await this.browser.asks<ExerciseData>('Exercise', asked)
      return organization ?? this.refuse([{ code: 'NOT_FOUND' }])
    })
    const { remaining, limit } = exercise.viewerSubmissionsLeft
    const submissions = exercise.submissions.edges.map(({ node }) => ({ ...node, id: rowId(node.id) }))
    this.page = { organizationId, exerciseId: exercise.id, remaining, limit, submissions }
    return this.page
  }

  /** Resolves once the api has taken it; undefined when it refused again and again. `twice`: as after a double click. */
  async submits(sample: Sample, clientKey: string, twice: boolean): Promise<Accepted | undefined> {
    const { organizationId: organization, exerciseId: exercise } = this.page ?? (await this.opensExercise())
    const input = { organization, exercise, code: sample.code, clientKey }
    const ask = () => this.insist(() => this.browser.asks<SubmitData>('SubmitExercise', { input }))
    for (let refusals = 0; refusals < mostRefusals; refusals++) {
      const [{ submitExercise }] = await Promise.all(twice ? [ask(), ask()] : [ask()])
      const { submission, userErrors } = submitExercise!
      if (submission) return { submissionId: rowId(submission.id), person: this, sample, at: Date.now() }
      this.talk.refused.push(...userErrors.map(({ code }) => code))
      await after(500)
    }
    return undefined
  }

  /** Noted, since nobody here asks for what may be refused, and asked again. */
  private refuse(userErrors: readonly UserError[]): never {
    const codes = userErrors.map(({ code }) => code)
    this.talk.refused.push(...codes)
    throw new Cut(`refused: ${codes.join()}`)
  }

  private async insist<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask()
      } catch (error) {
        if (!(error instanceof Cut)) throw error
        this.talk.cut++
        await after(200)
      }
    }
  }
}

/** The row's own id, which a global id ends in. */
function rowId(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':').at(-1)!
}

interface UserError {
  code: string
}

interface SignInData {
  signIn: { organization: { slug: string } | null; userErrors: UserError[] }
}

interface SubmitData {
  submitExercise: { submission: { id: string } | null; userErrors: UserError[] }
}

interface ExerciseData {
  organization: null | {
    id: string
    exercise: {
      id: string
      viewerSubmissionsLeft: { remaining: number; limit: number }
      submissions: { edges: { node: { id: string; status: string } }[] }
    }
  }
}
