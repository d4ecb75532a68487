import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import {
  createMember,
  createOrganization,
  createTeam,
  createUser,
  type MemberWithUser,
  type Role,
} from '../factories/identity.js'
import {
  createExercise,
  createSubmission,
  type PublishedExercise,
  type SubmissionGiven,
} from '../factories/exercise.js'
import { connected } from '../src/connection/connected.js'
import { openPrisma } from '../src/connection/open-prisma.js'
import { databaseUrls, withDatabase, type DatabaseUrls } from '../src/connection/roles.js'
import type { Organization, PrismaClient, Submission, Team, User } from '../src/generated/client.js'
import { openTenantDatabase, type TenantDatabase } from '../src/tenant/tenant-database.js'
import type { TestRun } from './test-server.js'

/** A database of one's own, with builders that write beyond all policies. */
export interface TestDatabase {
  urls: DatabaseUrls
  /** As the migrator: sees every company. */
  owner: PrismaClient
  /** As the api: sees one company at a time. */
  tenant: TenantDatabase
  givenOrganization(given?: Partial<Organization>): Promise<Organization>
  givenUser(given?: Partial<User>): Promise<User>
  /** A person in a company, by default a learner in a new company. */
  givenMember(given?: {
    organization?: Organization
    role?: Role
    user?: User
    name?: string
  }): Promise<MemberWithUser>
  givenTeam(given: Parameters<typeof createTeam>[1]): Promise<Team>
  givenExercise(given?: Parameters<typeof createExercise>[1]): Promise<PublishedExercise>
  /** Queued for grading unless said otherwise; by default of a new learner of a new company. */
  givenSubmission(given?: Partial<SubmissionGiven>): Promise<{ submission: Submission; runId?: string }>
  /** Runs one statement as one of the roles, outside any tenant. */
  as(role: keyof DatabaseUrls, text: string, values?: unknown[]): Promise<pg.QueryResult>
}

/** Clones this run's template for the test file that asks; dropped after its last test. */
export async function testDatabase(): Promise<TestDatabase> {
  const { templateUrl, secret } = currentTestRun()
  const template = new URL(templateUrl).pathname.slice(1)
  const name = template.replace('template', randomUUID().replaceAll('-', '').slice(0, 12))
  const maintenance = withDatabase(templateUrl, 'postgres')
  await connected(maintenance, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  )
  const urls = databaseUrls({ url: withDatabase(templateUrl, name), secret })
  // A database's own privileges are not cloned with it.
  await connected(urls.migrator, (client) =>
    client.query(`grant create on database ${name} to skillgrad_queue`),
  )
  const owner = openPrisma(urls.migrator)
  const tenant = openTenantDatabase({ url: urls.api })
  afterAll(async () => {
    await tenant.close()
    await owner.$disconnect()
    // One that a test still holds open is dropped when the run ends.
    await connected(maintenance, (client) => client.query(`drop database if exists ${name}`)).catch(
      () => undefined,
    )
  })
  return {
    urls,
    owner,
    tenant,
    ...builders(owner),
    as: (role, text, values) => connected(urls[role], (client) => client.query(text, values)),
  }
}

function builders(owner: PrismaClient) {
  const givenOrganization = (given: Partial<Organization> = {}) => createOrganization(owner, given)
  const givenMember: TestDatabase['givenMember'] = async (given = {}) =>
    createMember(owner, { ...given, organization: given.organization ?? (await givenOrganization()) })
  return {
    givenOrganization,
    givenMember,
    givenUser: (given: Partial<User> = {}) => createUser(owner, given),
    givenTeam: (given: Parameters<typeof createTeam>[1]) => createTeam(owner, given),
    givenExercise: (given: Parameters<typeof createExercise>[1] = {}) => createExercise(owner, given),
    givenSubmission: async (given: Partial<SubmissionGiven> = {}) =>
      createSubmission(owner, { ...given, member: given.member ?? (await givenMember()) }),
  }
}

export function currentTestRun(): TestRun {
  const described = process.env.SKILLGRAD_TEST_RUN
  if (!described)
    throw new Error(
      `No test run has begun: add globalSetup '@skillgrad/db/testkit/global-setup' and globalTeardown '@skillgrad/db/testkit/global-teardown' to the Jest configuration.`,
    )
  return JSON.parse(described) as TestRun
}
