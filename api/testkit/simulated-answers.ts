import { randomUUID } from 'node:crypto'
import type { KnownItem } from '../src/modules/assessment/bank/parameter-content.js'
import { categoryProbabilities } from '../src/modules/assessment/engine/models.js'
import { randomFrom } from '../src/modules/assessment/engine/random.js'
import type { TestApi } from './api.js'
import { drawn, normal } from './simulated-learners.js'

interface Simulated {
  organizationId: string
  people: number
  seed: number
  /** Keyed wrongly: whoever knows more earns less. */
  wronglyKeyed?: readonly string[]
}

/** So many new people, drawn from the reference population, have each finished an attempt in which they answered all these items. */
export async function givenAnswersTo(
  { db }: TestApi,
  items: readonly KnownItem[],
  { organizationId, people, seed, wronglyKeyed = [] }: Simulated,
): Promise<void> {
  const random = randomFrom(seed)
  const now = new Date()
  const { id: parameterSetId } = await db.owner.parameterSet.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const attempts = Array.from({ length: people }, () => ({
    ...{ organizationId, id: randomUUID(), userId: randomUUID(), parameterSetId },
    ...{ kind: 'placement' as const, setup: {}, timeFactor: 1 },
    ...{ startedAt: now, finishedAt: now, endReason: 'length' as const },
  }))
  await db.owner.attempt.createMany({ data: attempts })
  const responses = attempts.flatMap(({ id: attemptId }) => {
    const ability = normal(random)
    return items.map(({ version, model }, position) => {
      const chances = categoryProbabilities(model, ability)
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
