import { randomUUID } from 'node:crypto'
import type { KnownItem } from '../src/modules/assessment/bank/parameter-content.js'
import { categoryProbabilities, movedModel } from '../src/modules/assessment/engine/models.js'
import { randomFrom } from '../src/modules/assessment/engine/random.js'
import type { TestApi } from './api.js'
import { drawn, normal } from './simulated-learners.js'

interface Simulated {
  organizationId: string
  people: number
  seed: number
  /** Keyed wrongly: whoever knows more earns less. */
  wronglyKeyed?: readonly string[]
  /** How much abler they are than the reference population. */
  ability?: number
  /** In which they read; where nothing is said they are gone. */
  language?: 'en' | 'zh-CN'
  /** Versions that are so much harder for them than they should be, in logits. */
  harder?: Readonly<Record<string, number>>
}

/** So many new people, drawn from the reference population where nothing else is said, have each finished an attempt in which they answered all these items. */
export async function givenAnswersTo(
  { db }: TestApi,
  items: readonly KnownItem[],
  { organizationId, people, seed, wronglyKeyed = [], ability: abler = 0, language, harder = {} }: Simulated,
): Promise<void> {
  const random = randomFrom(seed)
  const now = new Date()
  const { id: parameterSetId } = await db.owner.parameterSet.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const attempts = Array.from({ length: people }, () => ({
    ...{ organizationId, id: randomUUID(), userId: randomUUID(), parameterSetId },
    ...{ kind: 'placement' as const, setup: {}, timeFactor: 1 },
    ...{ startedAt: now, finishedAt: now, endReason: 'length' as const },
  }))
  if (language)
    await db.owner.user.createMany({
      data: attempts.map(({ userId: id }) => ({
        ...{ id, name: 'Simulated', email: `${id}@example.com`, locale: language },
      })),
    })
  await db.owner.attempt.createMany({ data: attempts })
  const responses = attempts.flatMap(({ id: attemptId }) => {
    const ability = abler + normal(random)
    return items.map(({ version, model }, position) => {
      const chances = categoryProbabilities(movedModel(model, 1, harder[version] ?? 0), ability)
      const scored = drawn(chances, random)
      return {
        ...{ organizationId, attemptId, position, itemVersionId: version, variant: 0, isScored: true },
        ...{ shownAt: now, answeredAt: now, answer: { unknown: true } },
        score: wronglyKeyed.includes(version) ? chances.length - 1 - scored : scored,
      }
    })
  })
  await db.owner.response.createMany({ data: responses })
}
