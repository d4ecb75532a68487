import type { BundleContent, ExerciseBundle } from '@skillgrad/exercises/bundle'
import { locales } from '@skillgrad/exercises/contract'
import type { Prisma } from '../generated/client.js'
import { contentHash } from './content-hash.js'
import type { SyncReport } from './sync-report.js'
import { requireSkill, type SkillIds } from './sync-skills.js'

/** A changed exercise becomes its next version; submissions keep the one they were written for. */
export async function syncExercises(
  tx: Prisma.TransactionClient,
  exercises: readonly ExerciseBundle[],
  skills: SkillIds,
  report: SyncReport,
): Promise<void> {
  for (const [position, exercise] of exercises.entries())
    await syncExercise(tx, { exercise, position, skills, report })
  const slugs = exercises.map(({ content }) => content.slug)
  await tx.exercise.updateMany({
    where: { organizationId: null, slug: { notIn: slugs } },
    data: { isRetired: true },
  })
}

interface ExerciseSync {
  exercise: ExerciseBundle
  position: number
  skills: SkillIds
  report: SyncReport
}

async function syncExercise(tx: Prisma.TransactionClient, given: ExerciseSync): Promise<void> {
  const { exercise, position, skills, report } = given
  const { hash, content } = exercise
  const { slug } = content
  const { kind } = content.definition
  await storeFiles(tx, exercise)
  const row = await tx.exercise.upsert({
    where: { slug },
    update: { kind, position, isRetired: false },
    create: { slug, kind, position, currentVersion: 0 },
    include: { versions: { orderBy: { number: 'asc' } } },
  })
  const current = row.versions.find((version) => version.number === row.currentVersion)
  if (!report.count(`exercise ${slug}`, current?.hash, hash)) return
  const earlier = row.versions.find((version) => version.hash === hash)
  const number = earlier?.number ?? 1 + (row.versions.at(-1)?.number ?? 0)
  if (!earlier)
    await tx.exerciseVersion.create({
      data: { exerciseId: row.id, number, hash, ...versionRow(content, skills) },
    })
  await tx.exercise.update({ where: { id: row.id }, data: { currentVersion: number } })
}

/** What graders load it from, hidden half and assets included; a file that is there already is not sent again. */
async function storeFiles(tx: Prisma.TransactionClient, bundle: ExerciseBundle): Promise<void> {
  const files = [bundle, ...bundle.assets]
  const hashes = files.map(({ hash }) => hash)
  const known = await tx.exerciseFile.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true },
  })
  const missing = files.filter(({ hash }) => !known.some((file) => file.hash === hash))
  for (const { hash, bytes } of missing)
    await tx.exerciseFile.create({ data: { hash, bytes: Uint8Array.from(bytes) } })
}

function versionRow({ definition, statement, starter }: BundleContent, skills: SkillIds) {
  return {
    // The definition is data by its contract; what JSON can't carry is not in the bundle either.
    definition: JSON.parse(JSON.stringify(definition)) as Prisma.InputJsonObject,
    starter,
    expectedMinutes: definition.expectedMinutes,
    passScore: definition.passScore,
    rungs: [...definition.rungs],
    cpuSeconds: definition.limits.cpuSeconds,
    memoryMb: definition.limits.memoryMb,
    texts: {
      create: locales.map((locale) => {
        const text = {
          title: definition.title[locale],
          summary: definition.summary[locale],
          statement: statement[locale],
          afterword: definition.afterword[locale],
        }
        return { locale, ...text, sourceHash: contentHash(text) }
      }),
    },
    skills: {
      create: Object.entries(definition.skills).map(([skill, weight]) => ({
        skillId: requireSkill(skills, skill),
        weight,
      })),
    },
  }
}
