import { createHash, randomInt } from 'node:crypto'
import { storeOwnExercise } from '@skillgrad/db'
import { textFor } from '../../catalogue/texts.js'
import { locales } from '../../locale.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { auditExercise } from './audit-exercise.js'
import { exampleFiles } from './example.js'
import { isExerciseFile, largest, roomFor, type Files } from './manuscript/files.js'
import { currentManuscript, type Sound } from './manuscript/current.js'
import type { Manuscript } from './manuscript/read-manuscript.js'
import { unzip } from './manuscript/unzip.js'
import {
  createManuscript,
  findOwnExercise,
  putFile,
  fileSizes,
  removeFile,
  replaceFiles,
  reviseManuscript,
  type OwnExerciseRow,
} from './own-exercise.repository.js'
import { readTrials, trialsOf } from './trials.js'

const longestName = 60
const mostExercises = 200
/** Files that a company may try in an hour. */
const mostTries = 120

/** The exercise behind a global id, for whoever may write exercises; to others it is not there. */
export async function requireOwnExercise(tenant: Tenant, globalId: string): Promise<OwnExerciseRow> {
  assertCan(tenant, 'exercise:author')
  const wanted = decodeIdOf('OwnExercise', globalId)
  const row =
    wanted?.organizationId === tenant.organization.id
      ? await findOwnExercise(tenant, { id: wanted.id })
      : null
  if (!row) throw new Refusal('NOT_FOUND', ['exercise'])
  return row
}

/** Begins with the files of a zip, or with a small example that already passes its own trials. */
export async function createOwnExercise(
  tenant: Tenant,
  given: { name: string; zip?: string | undefined },
): Promise<{ id: string; leftOut: readonly string[] }> {
  assertCan(tenant, 'exercise:author')
  const name = given.name.trim()
  if (!name) throw new Refusal('REQUIRED', ['name'])
  if (name.length > longestName) throw new Refusal('TOO_LONG', ['name'], { maximum: longestName })
  const own = await tenant.db.read((db) =>
    db.manuscript.count({ where: { organizationId: tenant.organization.id } }),
  )
  if (own >= mostExercises) throw new Refusal('TOO_MANY_EXERCISES', [], { maximum: mostExercises })
  const { files, leftOut } =
    given.zip === undefined
      ? { files: await exampleFiles(name), leftOut: [] }
      : await unzipped(tenant, given.zip)
  return { id: await createManuscript(tenant, slugOf(name), files), leftOut }
}

export async function replaceManuscript(
  tenant: Tenant,
  row: OwnExerciseRow,
  given: { zip: string; baseRevision: number },
): Promise<readonly string[]> {
  const { files, leftOut } = await unzipped(tenant, given.zip)
  await revise(tenant, row, given.baseRevision, async (tx, place) => {
    await replaceFiles(tx, place, files)
    await auditExercise(tx, tenant, place, { action: 'exercise.replaced', details: { files: files.size } })
  })
  return leftOut
}

export async function saveManuscriptFile(
  tenant: Tenant,
  row: OwnExerciseRow,
  { path, text, baseRevision }: { path: string; text: string | null; baseRevision: number },
): Promise<void> {
  if (!isExerciseFile(path)) throw new Refusal('NO_EXERCISE_FILE', ['path'], { path: path.slice(0, 80) })
  if (text === null)
    return revise(tenant, row, baseRevision, async (tx, place) => {
      await removeFile(tx, place, path)
      await auditFile(tx, tenant, place, { path, removed: true })
    })
  const bytes = new TextEncoder().encode(text)
  const most = roomFor(path)
  if (bytes.length > most)
    throw new Refusal('FILE_TOO_LARGE', ['text'], { path, maximum: Math.round(most / 1024) })
  const others = (await fileSizes(tenant, row.exerciseId)).filter((other) => other.path !== path)
  const total = others.reduce((sum, other) => sum + other.bytes, bytes.length)
  if (total > largest.total || others.length >= largest.files)
    throw new Refusal('FILE_TOO_LARGE', ['text'], { path, maximum: Math.round(largest.total / 1024) })
  return revise(tenant, row, baseRevision, async (tx, place) => {
    await putFile(tx, place, path, bytes)
    await auditFile(tx, tenant, place, { path, bytes: bytes.length })
  })
}

function auditFile(
  tx: Tx,
  tenant: Tenant,
  place: { exerciseId: string },
  details: { path: string; removed: true } | { path: string; bytes: number },
): Promise<void> {
  return auditExercise(tx, tenant, place, { action: 'exercise.file-changed', details })
}

async function revise(
  tenant: Tenant,
  row: OwnExerciseRow,
  baseRevision: number,
  change: Parameters<typeof reviseManuscript>[3],
): Promise<void> {
  if (!(await reviseManuscript(tenant, row.exerciseId, baseRevision, change)))
    throw new Refusal('STALE_MANUSCRIPT', ['baseRevision'])
}

async function unzipped(tenant: Tenant, zip: string): Promise<{ files: Files; leftOut: readonly string[] }> {
  const opened = await unzip(Buffer.from(zip, 'base64'), {
    belongs: isExerciseFile,
    largest: { ...largest, file: () => largest.file },
  })
  if ('message' in opened)
    throw new Refusal('ZIP_REFUSED', ['zip'], { reason: opened.message[tenant.locale] })
  if (opened.files.size === 0) throw new Refusal('ZIP_WITHOUT_EXERCISE', ['zip'])
  return opened
}

/** Keeps what the files are now as a version and queues its trials. Trying the same again repeats only what fell to our faults. */
export async function tryExercise(tenant: Tenant, row: OwnExerciseRow): Promise<void> {
  const { manuscript, bundle } = await requireSound(tenant, row)
  const trials = trialsOf(manuscript)
  await tenant.db.write(async (tx) => {
    await countTries(tx, tenant, row.exerciseId, trials.length)
    await tx.$queryRaw`select app.add_exercise_version(
      ${row.exerciseId}::uuid, ${Buffer.from(bundle.bytes)}::bytea, ${JSON.stringify(versionRow(tenant, manuscript))}::jsonb)`
    for (const { file, code, expected } of trials)
      await tx.$queryRaw`select app.start_trial(
        ${row.exerciseId}::uuid, ${bundle.hash}, ${file}, ${code}, ${expected}, ${tenant.userId}::uuid)`
    await auditExercise(tx, tenant, row, { action: 'exercise.tried', details: { version: bundle.hash } })
  })
}

const hourMs = 60 * 60_000

/** Trials wait behind learners, and still hold a grader while they run. The hour begins with an exercise's first try. */
async function countTries(tx: Tx, tenant: Tenant, exerciseId: string, files: number): Promise<void> {
  const { id: organizationId } = tenant.organization
  const hourAgo = new Date(tenant.now().getTime() - hourMs)
  const within = { organizationId, triesSince: { gte: hourAgo } }
  const { _sum, _min } = await tx.manuscript.aggregate({
    where: { ...within, tries: { gt: 0 } },
    _sum: { tries: true },
    _min: { triesSince: true },
  })
  if ((_sum.tries ?? 0) + files > mostTries) {
    const free = (_min.triesSince ?? tenant.now()).getTime() + hourMs
    const retryAfter = Math.max(1, Math.ceil((free - tenant.now().getTime()) / 1000))
    throw new Refusal('TRIAL_LIMIT', [], {
      maximum: mostTries,
      minutes: Math.ceil(retryAfter / 60),
      retryAfter,
    })
  }
  const again = await tx.manuscript.updateMany({
    where: { ...within, exerciseId, tries: { gt: 0 } },
    data: { tries: { increment: files } },
  })
  if (again.count === 0)
    await tx.manuscript.updateMany({
      where: { organizationId, exerciseId },
      data: { tries: files, triesSince: tenant.now() },
    })
}

/** Offers what the files are now, once every trial of exactly that ended as its author said. */
export async function publishExercise(tenant: Tenant, row: OwnExerciseRow): Promise<void> {
  const { manuscript, bundle } = await requireSound(tenant, row)
  const trials = await readTrials(tenant, bundle.hash, manuscript)
  if (!trials.every(({ asExpected }) => asExpected === true)) throw new Refusal('NOT_PROVEN')
  const proof = trialsOf(manuscript).map(({ file, code, expected }) => ({
    file,
    expected,
    codeHash: createHash('sha256').update(code).digest('hex'),
  }))
  const publish = tenant.db.write(async (tx) => {
    await tx.$queryRaw`select app.publish_exercise(${row.exerciseId}::uuid, ${bundle.hash}, ${JSON.stringify(proof)}::jsonb)::text`
    await letBeFound(tx, tenant, row.exerciseId, manuscript)
    await auditExercise(tx, tenant, row, { action: 'exercise.published', details: { version: bundle.hash } })
  })
  // The database has the last word: somebody may try another version at this moment.
  await publish.catch((error: unknown) => {
    throw String(error).includes('is not proven') ? new Refusal('NOT_PROVEN') : error
  })
}

async function letBeFound(tx: Tx, tenant: Tenant, exerciseId: string, said: Manuscript): Promise<void> {
  const { id: organizationId } = tenant.organization
  for (const locale of locales)
    await storeOwnExercise(tx, {
      ...{ organizationId, exerciseId, locale },
      title: said.definition.title[locale],
      summary: said.definition.summary[locale],
      statement: said.statement[locale],
    })
}

export async function retireExercise(tenant: Tenant, row: OwnExerciseRow): Promise<void> {
  requireUnneeded(tenant, row.exercise.slug)
  await tenant.db.write(async (tx) => {
    await tx.$queryRaw`select app.retire_exercise(${row.exerciseId}::uuid)::text`
    const { exerciseId } = row
    await tx.exerciseSearchDocument.deleteMany({
      where: { organizationId: tenant.organization.id, exerciseId },
    })
    await auditExercise(tx, tenant, row, { action: 'exercise.retired' })
  })
}

/** What a course on offer ends a lesson in stays: without it nobody who begins could finish. */
function requireUnneeded({ catalogue, locale }: Tenant, slug: string): void {
  const courses = catalogue.courses
    .filter(({ current }) => current.lessons.some(({ exerciseSlug }) => exerciseSlug === slug))
    .map(({ current }) => textFor(locale, current.texts).title)
  if (courses.length > 0)
    throw new Refusal('EXERCISE_IN_COURSE', [], { courses: new Intl.ListFormat(locale).format(courses) })
}

async function requireSound(tenant: Tenant, row: OwnExerciseRow): Promise<Sound> {
  const read = await currentManuscript(tenant, row)
  if ('problems' in read)
    throw new Refusal('EXERCISE_NOT_SOUND', [], {
      count: read.problems.length,
      first: read.problems[0]!.message[tenant.locale],
    })
  return read
}

function versionRow(tenant: Tenant, { definition, statement, starter }: Manuscript) {
  return {
    definition,
    starter,
    expectedMinutes: definition.expectedMinutes,
    passScore: definition.passScore,
    rungs: definition.rungs,
    ...definition.limits,
    texts: locales.map((locale) => ({
      locale,
      title: definition.title[locale],
      summary: definition.summary[locale],
      statement: statement[locale],
      afterword: definition.afterword[locale],
    })),
    skills: Object.entries(definition.skills).map(([slug, weight]) => ({
      skill_id: tenant.catalogue.skills.find((skill) => skill.slug === slug)!.id,
      weight,
    })),
  }
}

/** Readable, and unlike that of any other company: addresses of exercises are one space, and tell nobody of the others. */
function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const tail = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
  return `${words || 'exercise'}-${tail}`
}
