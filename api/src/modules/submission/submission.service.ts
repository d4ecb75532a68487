import { createHash } from 'node:crypto'
import type { CatalogueExercise } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { auditBy } from '../audit/record-event.js'
import { canSeePerson } from '../organization/people.js'
import { sightOf } from '../privacy/sight.js'
import { allowanceOf, allowed } from './allowance.js'
import { assertRoom, type QueueRoom } from './queue-room.js'
import { findSubmission, type SubmissionRow } from './submission.repository.js'

const maximumKilobytes = 64

/** Stores the code and queues its grading in one transaction. The same `clientKey` gives the same submission. */
export async function submitExercise(
  tenant: Tenant,
  exercise: CatalogueExercise,
  handedIn: { code: string; clientKey: string; room: QueueRoom },
): Promise<SubmissionRow> {
  assertCan(tenant, 'learn')
  const code = checkedCode(handedIn.code)
  const id = submissionId(tenant, exercise.slug, handedIn.clientKey)
  await tenant.db.write(async (tx) => {
    // Holds off this person's parallel submissions to the exercise until commit, so that two clicks cannot both count.
    const [next] = await tx.$queryRaw<[{ number: number }]>`
      select app.next_attempt(${tenant.userId}::uuid, ${exercise.slug}) as number`
    const known = await tx.submission.findFirst({
      where: { organizationId: tenant.organization.id, id },
      select: { id: true },
    })
    if (known) return
    await assertAllowed(tx, tenant, exercise.slug)
    await assertRoom(tx, { tenant, exerciseSlug: exercise.slug, room: handedIn.room })
    await tx.submission.create({
      data: {
        organizationId: tenant.organization.id,
        id,
        userId: tenant.userId,
        exerciseSlug: exercise.slug,
        exerciseVersion: exercise.hash,
        code,
        codeHash: createHash('sha256').update(code).digest('hex'),
        locale: tenant.locale,
        attemptNumber: next.number,
      },
    })
    await tx.$executeRaw`select app.submit_run(${id}::uuid)`
    await auditBy(tx, tenant, {
      action: 'submission.created',
      subjectType: 'submission',
      subjectId: id,
      details: { attempt: next.number },
    })
  })
  const row = await findSubmission(tenant, id)
  if (!row) throw new Error('A submission just stored is not there')
  return row
}

/** The submission behind a global id with all there is to it: for its author, and for those who may see scores and code. */
export async function submissionSeen(tenant: Tenant, globalId: string): Promise<SubmissionRow | null> {
  const wanted = decodeIdOf('Submission', globalId)
  if (!wanted || wanted.organizationId !== tenant.organization.id) return null
  const row = await findSubmission(tenant, wanted.id)
  if (!row || !(await canSeePerson(tenant, row.userId))) return null
  return (await sightOf(tenant, row.userId)).scores ? row : null
}

/** Only its author acts on a submission; to anybody else it is not there. */
export async function requireOwnSubmission(tenant: Tenant, globalId: string): Promise<SubmissionRow> {
  const row = await submissionSeen(tenant, globalId)
  if (!row || row.userId !== tenant.userId) throw new Refusal('NOT_FOUND', ['submission'])
  return row
}

export async function cancelSubmission(tenant: Tenant, row: SubmissionRow): Promise<SubmissionRow> {
  const run = row.runs[0]
  if (row.grading || !run) throw new Refusal('NOTHING_TO_CANCEL', ['submission'])
  await tenant.db.write(async (tx) => {
    const [did] = await tx.$queryRaw<[{ cancel: boolean }]>`select app.cancel_run(${run.id}::uuid) as cancel`
    if (did.cancel)
      await auditBy(tx, tenant, {
        action: 'submission.cancelled',
        subjectType: 'submission',
        subjectId: row.id,
      })
  })
  const now = await findSubmission(tenant, row.id)
  // The grade may have landed while the request was on its way.
  if (!now || now.grading) throw new Refusal('NOTHING_TO_CANCEL', ['submission'])
  return now
}

function checkedCode(text: string): string {
  if (!text.trim()) throw new Refusal('CODE_EMPTY', ['code'])
  const bytes = Buffer.byteLength(text, 'utf8')
  if (bytes > maximumKilobytes * 1024) {
    const details = { kilobytes: Math.ceil(bytes / 1024), maximum: maximumKilobytes }
    throw new Refusal('CODE_TOO_LONG', ['code'], details)
  }
  // PostgreSQL cannot store NUL; the compiler will then point at the place.
  return text.replaceAll('\0', '\uFFFD')
}

async function assertAllowed(tx: Tx, tenant: Tenant, exerciseSlug: string): Promise<void> {
  const { remaining, limit, resetsAt, usedUp } = await allowanceOf(tx, tenant, exerciseSlug)
  if (remaining > 0) return
  const retryAfter = Math.max(1, Math.ceil(((resetsAt?.getTime() ?? 0) - tenant.now().getTime()) / 1000))
  const when = { minutes: Math.ceil(retryAfter / 60), retryAfter }
  if (usedUp === 'runs') throw new Refusal('RUN_LIMIT', [], { limit: allowed.runs, ...when })
  throw new Refusal('SUBMISSION_LIMIT', [], { limit, ...when })
}

/** A UUID (version 8) of who, what and the client's key: the primary key itself makes a retry the same submission. */
function submissionId(tenant: Tenant, exerciseSlug: string, clientKey: string): string {
  const key = clientKey.trim()
  if (!key) throw new Refusal('REQUIRED', ['clientKey'])
  return uuidOf(['submission', tenant.organization.id, tenant.userId, exerciseSlug, key])
}
