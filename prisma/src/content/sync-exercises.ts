import type { CatalogExercise } from '@skillgrad/exercises/catalog'
import { locales } from '@skillgrad/exercises/contract'
import type { Prisma } from '../generated/client.js'
import { contentHash } from './content-hash.js'
import type { SyncReport } from './sync-report.js'
import { requireSkill, type SkillIds } from './sync-skills.js'

/** Names a version of an exercise's public half: definition, texts and starter. */
export function exerciseVersionHash(exercise: CatalogExercise): string {
  return contentHash(exercise)
}

/** A changed exercise becomes its next version; submissions keep the one they were written for. */
export async function syncExercises(
  tx: Prisma.TransactionClient,
  exercises: readonly CatalogExercise[],
  skills: SkillIds,
  report: SyncReport,
): Promise<void> {
  for (const [position, exercise] of exercises.entries())
    await syncExercise(tx, { exercise, position, skills, report })
  const slugs = exercises.map((exercise) => exercise.slug)
  await tx.exercise.updateMany({ where: { slug: { notIn: slugs } }, data: { isRetired: true } })
}

interface ExerciseSync {
  exercise: CatalogExercise
  position: number
  skills: SkillIds
  report: SyncReport
}

async function syncExercise(tx: Prisma.TransactionClient, given: ExerciseSync): Promise<void> {
  const { exercise, position, skills, report } = given
  const { slug, kind } = exercise
  const hash = exerciseVersionHash(exercise)
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
      data: { exerciseId: row.id, number, hash, ...versionRow(exercise, skills) },
    })
  await tx.exercise.update({ where: { id: row.id }, data: { currentVersion: number } })
}

function versionRow(exercise: CatalogExercise, skills: SkillIds) {
  const { statement, starter, ...definition } = exercise
  return {
    // The definition is data by its contract; what JSON can't carry would not be in the hash either.
    definition: JSON.parse(JSON.stringify(definition)) as Prisma.InputJsonObject,
    starter,
    expectedMinutes: exercise.expectedMinutes,
    passScore: exercise.passScore,
    rungs: [...exercise.rungs],
    cpuSeconds: exercise.limits.cpuSeconds,
    memoryMb: exercise.limits.memoryMb,
    texts: {
      create: locales.map((locale) => {
        const text = {
          title: exercise.title[locale],
          summary: exercise.summary[locale],
          statement: statement[locale],
          afterword: exercise.afterword[locale],
        }
        return { locale, ...text, sourceHash: contentHash(text) }
      }),
    },
    skills: {
      create: Object.entries(exercise.skills).map(([skill, weight]) => ({
        skillId: requireSkill(skills, skill),
        weight,
      })),
    },
  }
}
