import { randomInt } from 'node:crypto'
import { locales } from '../../locale.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { exampleFiles } from './example.js'
import { isExerciseFile, largest, type Files } from './manuscript/files.js'
import { readManuscript, type Manuscript } from './manuscript/read-manuscript.js'
import { sealManuscript } from './manuscript/seal.js'
import { unzip } from './manuscript/unzip.js'
import {
  createManuscript,
  findOwnExercise,
  putFile,
  readFiles,
  removeFile,
  replaceFiles,
  reviseManuscript,
  type OwnExerciseRow,
} from './own-exercise.repository.js'
import { trialsOf } from './trials.js'

const longestName = 60
const mostExercises = 200
/** Of a company, in an hour. */
const mostTrials = 120

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
    given.zip === undefined ? { files: await exampleFiles(name), leftOut: [] } : unzipped(tenant, given.zip)
  return { id: await createManuscript(tenant, slugOf(name), files), leftOut }
}

export async function replaceManuscript(
  tenant: Tenant,
  row: OwnExerciseRow,
  given: { zip: string; baseRevision: number },
): Promise<readonly string[]> {
  const { files, leftOut } = unzipped(tenant, given.zip)
  await revise(tenant, row, given.baseRevision, (tx, place) => replaceFiles(tx, place, files))
  return leftOut
}

export async function saveManuscriptFile(
  tenant: Tenant,
  row: OwnExerciseRow,
  { path, text, baseRevision }: { path: string; text: string | null; baseRevision: number },
): Promise<void> {
  if (!isExerciseFile(path)) throw new Refusal('NO_EXERCISE_FILE', ['path'], { path: path.slice(0, 80) })
  if (text === null) return revise(tenant, row, baseRevision, (tx, place) => removeFile(tx, place, path))
  const bytes = new TextEncoder().encode(text)
  const most = path.endsWith('.csv') ? largest.file : largest.text
  if (bytes.length > most)
    throw new Refusal('FILE_TOO_LARGE', ['text'], { path, maximum: Math.round(most / 1024) })
  const others = [...(await readFiles(tenant, row.exerciseId))].filter(([other]) => other !== path)
  const total = others.reduce((sum, [, { length }]) => sum + length, bytes.length)
  if (total > largest.total || others.length >= largest.files)
    throw new Refusal('FILE_TOO_LARGE', ['text'], { path, maximum: Math.round(largest.total / 1024) })
  return revise(tenant, row, baseRevision, (tx, place) => putFile(tx, place, path, bytes))
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

function unzipped(tenant: Tenant, zip: string): { files: Files; leftOut: readonly string[] } {
  const opened = unzip(Buffer.from(zip, 'base64'))
  if ('message' in opened)
    throw new Refusal('ZIP_REFUSED', ['zip'], { reason: opened.message[tenant.locale] })
  if (opened.files.size === 0) throw new Refusal('ZIP_WITHOUT_EXERCISE', ['zip'])
  return opened
}

/** What the files make now, or what is wrong with them. */
export async function currentManuscript(tenant: Tenant, row: OwnExerciseRow) {
  const skills = new Set(tenant.catalogue.skills.map(({ slug }) => slug))
  return readManuscript(await readFiles(tenant, row.exerciseId), row.exercise.slug, skills)
}

/** Keeps what the files are now as a version and queues its trials. Trying the same again repeats only what fell to our faults. */
export async function tryExercise(tenant: Tenant, row: OwnExerciseRow): Promise<void> {
  const manuscript = await requireSound(tenant, row)
  await assertTrialsLeft(tenant)
  const bundle = sealManuscript(manuscript)
  const files = bundle.assets.map(({ bytes }) => Buffer.from(bytes))
  await tenant.db.write(async (tx) => {
    await tx.$queryRaw`select app.add_exercise_version(
      ${row.exerciseId}::uuid, ${Buffer.from(bundle.bytes)}::bytea, ${files}::bytea[],
      ${JSON.stringify(versionRow(tenant, manuscript))}::jsonb)`
    for (const { file, code, expected } of trialsOf(manuscript))
      await tx.$queryRaw`select app.start_trial(
        ${row.exerciseId}::uuid, ${bundle.hash}, ${file}, ${code}, ${expected}, ${tenant.userId}::uuid)`
  })
}

/** Trials wait behind learners, and still hold a grader while they run. */
async function assertTrialsLeft(tenant: Tenant): Promise<void> {
  const queuedAt = { gte: new Date(tenant.now().getTime() - 60 * 60_000) }
  const where = { organizationId: tenant.organization.id, purpose: 'trial', queuedAt }
  const recent = await tenant.db.read((db) =>
    db.run.findMany({ where, orderBy: { queuedAt: 'asc' }, select: { queuedAt: true }, take: mostTrials }),
  )
  if (recent.length < mostTrials) return
  const retryAfter = Math.max(
    1,
    Math.ceil((recent[0]!.queuedAt.getTime() + 60 * 60_000 - tenant.now().getTime()) / 1000),
  )
  throw new Refusal('TRIAL_LIMIT', [], {
    maximum: mostTrials,
    minutes: Math.ceil(retryAfter / 60),
    retryAfter,
  })
}

/** Offers what the files are now, once every trial of exactly that ended as its author said. */
export async function publishExercise(tenant: Tenant, row: OwnExerciseRow): Promise<void> {
  const manuscript = await requireSound(tenant, row)
  const { hash } = sealManuscript(manuscript)
  const trials = await tenant.db.read((db) =>
    db.trial.findMany({
      where: { organizationId: tenant.organization.id, exerciseVersion: hash },
      select: { file: true, code: true, expected: true, asExpected: true },
    }),
  )
  const proven = trialsOf(manuscript).every(({ file, code, expected }) =>
    trials.some(
      (trial) =>
        trial.file === file &&
        trial.code === code &&
        trial.expected === expected &&
        trial.asExpected === true,
    ),
  )
  if (!proven) throw new Refusal('NOT_PROVEN')
  await tenant.db.write(
    (tx) => tx.$queryRaw`select app.publish_exercise(${row.exerciseId}::uuid, ${hash})::text`,
  )
}

export async function retireExercise(tenant: Tenant, row: OwnExerciseRow): Promise<void> {
  await tenant.db.write((tx) => tx.$queryRaw`select app.retire_exercise(${row.exerciseId}::uuid)::text`)
}

async function requireSound(tenant: Tenant, row: OwnExerciseRow): Promise<Manuscript> {
  const read = await currentManuscript(tenant, row)
  if ('problems' in read)
    throw new Refusal('EXERCISE_NOT_SOUND', [], {
      count: read.problems.length,
      first: read.problems[0]!.message[tenant.locale],
    })
  return read.manuscript
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
