import type { PrismaClient } from '@skillgrad/db'
import type { DeclaredExercise } from '@skillgrad/exercises/contract'
import { z } from 'zod'
import type { CatalogueExercise, PublicDefinition } from './catalogue.js'
import { byLocale } from './texts.js'

type Exercises = Pick<PrismaClient, 'exercise'>

/** Built-in ones in teaching order, or a company's own in the order they were begun. */
export async function loadExercises(
  db: Exercises,
  organizationId: string | null,
): Promise<CatalogueExercise[]> {
  const rows = await db.exercise.findMany({
    where: { organizationId, currentVersion: { gt: 0 } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { versions: { where: { number: { gt: 0 } }, include: { texts: true, skills: true } } },
  })
  return rows.flatMap((exercise) => {
    const version = exercise.versions.find((candidate) => candidate.number === exercise.currentVersion)
    if (!version) return []
    return [
      {
        id: exercise.id,
        isOwn: exercise.organizationId !== null,
        isRetired: exercise.isRetired,
        slug: exercise.slug,
        kind: exercise.kind,
        hash: version.hash,
        starter: version.starter,
        expectedMinutes: version.expectedMinutes,
        passScore: version.passScore,
        cpuSeconds: version.cpuSeconds,
        memoryMb: version.memoryMb,
        rungs: version.rungs,
        texts: byLocale(version.texts),
        skills: version.skills.map(({ skillId, weight }) => ({ skillId, weight })),
        definition: publicDefinition.parse(version.definition) satisfies PublicDefinition,
        versions: new Map(
          exercise.versions.map(({ hash, number, definition }) => [
            hash,
            // Whoever looks at an older version reads its words; tables are of the current one alone.
            { number, definition: { ...publicDefinition.parse(definition), declared: undefined } },
          ]),
        ),
      },
    ]
  })
}

const localized = z.object({ en: z.string(), 'zh-CN': z.string() })

const publicDefinition = z.object({
  ambientTypes: z.string().default(''),
  shape: z.enum(['train', 'functions']).default('train'),
  handlers: z.custom<PublicDefinition['handlers']>().default({}),
  declared: z.custom<DeclaredExercise>().optional(),
  criteria: z
    .array(z.object({ id: z.string(), title: localized, weight: z.number(), required: z.boolean() }))
    .default([]),
  hints: z
    .record(z.string(), z.object({ nudge: localized, explanation: localized, nearSolution: localized }))
    .default({}),
})
