import type { PrismaClient } from '@skillgrad/db'
import { z } from 'zod'
import type { CatalogueExercise, PublicDefinition } from './catalogue.js'
import { byLocale } from './texts.js'

export async function loadExercises(db: PrismaClient): Promise<CatalogueExercise[]> {
  const rows = await db.exercise.findMany({
    orderBy: { position: 'asc' },
    include: { versions: { include: { texts: true, skills: true } } },
  })
  return rows.flatMap((exercise) => {
    const version = exercise.versions.find((candidate) => candidate.number === exercise.currentVersion)
    if (!version) return []
    return [
      {
        id: exercise.id,
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
            { number, definition: publicDefinition.parse(definition) },
          ]),
        ),
      },
    ]
  })
}

const localized = z.object({ en: z.string(), 'zh-CN': z.string() })

const publicDefinition = z.object({
  ambientTypes: z.string().default(''),
  criteria: z
    .array(z.object({ id: z.string(), title: localized, weight: z.number(), required: z.boolean() }))
    .default([]),
  hints: z
    .record(z.string(), z.object({ nudge: localized, explanation: localized, nearSolution: localized }))
    .default({}),
})
