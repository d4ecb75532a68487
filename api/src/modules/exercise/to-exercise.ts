import type { CatalogueExercise } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { Exercise } from './exercise.type.js'

export function toExercise(tenant: Tenant, row: CatalogueExercise): Exercise {
  const { title, summary, statement } = textFor(tenant.locale, row.texts)
  return Object.assign(new Exercise(), {
    id: encodeId('Exercise', row.id, tenant.organization.id),
    slug: row.slug,
    kind: row.kind,
    title,
    summary,
    statement,
    starter: row.starter,
    ambientTypes: row.definition.ambientTypes,
    isOwn: row.isOwn,
    publicHalf: publicHalf(row),
    expectedMinutes: row.expectedMinutes,
    passScore: row.passScore,
    cpuSeconds: row.cpuSeconds,
    memoryMb: row.memoryMb,
    rungs: [...row.rungs],
    criteria: row.definition.criteria.map(({ id, title: titles, weight, required }) => ({
      id,
      title: titles[tenant.locale],
      weight,
      required,
    })),
    tenant,
    row,
  })
}

function publicHalf({ definition: { shape, handlers, declared } }: CatalogueExercise): string | null {
  return declared ? JSON.stringify({ shape, handlers, declared }) : null
}

/** The exercise on offer behind a global id. */
export function requireExercise(tenant: Tenant, globalId: string): CatalogueExercise {
  const wanted = decodeIdOf('Exercise', globalId)
  const exercise =
    wanted?.organizationId === tenant.organization.id
      ? tenant.catalogue.exercises.find((candidate) => candidate.id === wanted.id)
      : undefined
  if (!exercise) throw new Refusal('NOT_FOUND', ['exercise'])
  return exercise
}
