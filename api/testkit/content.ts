import type { TestDatabase } from '@skillgrad/db/testkit'
import type { TestApi } from './api.js'

interface StoredDefinition {
  hints: Record<string, Record<'nudge' | 'explanation', Record<'en' | 'zh-CN', string>>>
  criteria: { id: string; title: Record<'en' | 'zh-CN', string> }[]
}

/** The first built-in exercise, as synced into every test database, with one of its hints. */
export async function builtInExercise(db: TestDatabase) {
  const exercise = await db.owner.exercise.findFirstOrThrow({
    where: { slug: 'linear-regression' },
    include: { versions: { include: { skills: { include: { skill: true } } } } },
  })
  const version = exercise.versions.find((candidate) => candidate.number === exercise.currentVersion)!
  const definition = version.definition as unknown as StoredDefinition
  const [hintId, hint] = Object.entries(definition.hints)[0]!
  return { id: exercise.id, slug: exercise.slug, version, criteria: definition.criteria, hintId, hint }
}

/** After content was published: the api's snapshot of it may be some seconds old, so these go by. */
export async function rereadCatalogue({ clock, composition }: TestApi): Promise<void> {
  const { catalogue } = composition.services
  clock.advance(60_000)
  const old = await catalogue.current()
  while ((await catalogue.current()) === old) await new Promise((resolve) => setImmediate(resolve))
}
