import type { Locale } from '../../locale.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { uuidv7 } from '../../uuid.js'
import { auditBy } from '../audit/record-event.js'
import { textFrom } from '../identity/input.js'
import { decideAll, type Decision, type Known } from './decide.js'
import { readKnown } from './known.js'
import { readFile, type Line } from './read-file.js'

export interface UploadedFile {
  fileName: string
  /** Base64. */
  file: string
}

export interface Preview {
  lines: readonly { line: Line; decision: Decision }[]
  leftOut: readonly string[]
  /** Names of teams that there are none of yet. */
  newTeams: readonly string[]
}

/** What would become of each line, with nothing changed. */
export async function previewImport(tenant: Tenant, upload: UploadedFile): Promise<Preview> {
  assertCan(tenant, 'member:invite')
  assertCan(tenant, 'member:change')
  const { lines, leftOut } = await read(upload, tenant.locale)
  const emails = lines.map(({ email }) => email.toLowerCase())
  const known = await tenant.db.read((db) =>
    readKnown(db, { organization: tenant.organization, paths: tenant.catalogue.paths }, emails, tenant.now()),
  )
  const decided = decideAll(lines, known, tenant)
  return { lines: decided, leftOut, newTeams: newTeamsIn(decided, known) }
}

/** As the file spells them first; a slip of the pen makes a team, too. */
function newTeamsIn(decided: Preview['lines'], { teams }: Known): string[] {
  const named = decided.flatMap(({ decision }) => ('team' in decision && decision.team ? decision.team : []))
  const byName = new Map(named.toReversed().map((team) => [team.toLowerCase(), team]))
  return [...byName].flatMap(([name, team]) => (teams.has(name) ? [] : team)).toReversed()
}

/** Stores the lines for the background process; one file at a time, so that two do not race for the last seats. */
export async function startImport(tenant: Tenant, upload: UploadedFile): Promise<string> {
  const { lines } = await previewImport(tenant, upload)
  const organizationId = tenant.organization.id
  const id = uuidv7()
  await tenant.db.write(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`member import ${organizationId}`}, 0))`
    if ((await tx.memberImport.count({ where: underWay(tenant) })) > 0)
      throw new Refusal('IMPORT_RUNNING', ['file'])
    const fileName = textFrom(upload.fileName, ['fileName'], 200)
    await tx.memberImport.create({ data: { organizationId, id, createdBy: tenant.userId, fileName } })
    await tx.memberImportRow.createMany({
      data: lines.map(({ line, decision }) => ({
        organizationId,
        importId: id,
        ...line,
        ...decidedByFile(decision),
      })),
    })
    await auditBy(tx, tenant, {
      action: 'members.imported',
      subjectType: 'member-import',
      subjectId: id,
      details: { name: fileName, lines: lines.length },
    })
    await tx.$executeRaw`select app.enqueue('members.import', jsonb_build_object('importId', ${id}::text))`
  })
  return id
}

/** The file alone decides of a line that repeats another; of all else what is true when its turn comes. */
function decidedByFile(decision: Decision) {
  if (!('reason' in decision) || decision.reason !== 'REPEATED_LINE') return {}
  const { outcome, reason, details = {} } = decision
  return { outcome, reason, details }
}

async function read({ file }: UploadedFile, locale: Locale) {
  return readFile(Buffer.from(file, 'base64'), locale)
}

export async function runningImport(tenant: Tenant): Promise<string | null> {
  const where = underWay(tenant)
  const row = await tenant.db.read((db) => db.memberImport.findFirst({ where, select: { id: true } }))
  return row?.id ?? null
}

/** One that the queue has given up must not stand in the way for ever. */
function underWay({ organization, now }: Tenant) {
  const since = new Date(now().getTime() - 86_400_000)
  return { organizationId: organization.id, finishedAt: null, createdAt: { gt: since } }
}

const mostShown = 200

/** How far it is, and the lines that need a look. */
export async function readImport(tenant: Tenant, id: string) {
  assertCan(tenant, 'member:invite')
  const where = { organizationId: tenant.organization.id, importId: id }
  return tenant.db.read(async (db) => {
    const found = await db.memberImport.findFirst({ where: { organizationId: where.organizationId, id } })
    if (!found) return null
    const counts = await db.memberImportRow.groupBy({ by: ['outcome'], where, _count: true })
    const problems = await db.memberImportRow.findMany({
      where: { ...where, outcome: { in: ['failed', 'skipped'] } },
      orderBy: [{ outcome: 'asc' }, { line: 'asc' }],
      take: mostShown,
    })
    return { ...found, counts: counts.map(({ outcome, _count }) => ({ outcome, count: _count })), problems }
  })
}
