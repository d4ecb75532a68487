import { parse } from 'yaml'
import { OwnExerciseState } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { OwnExercise } from './authoring.type.js'
import { largest } from './manuscript/files.js'
import type { OwnExerciseRow } from './own-exercise.repository.js'

export function toOwnExercise(tenant: Tenant, row: OwnExerciseRow, document?: Uint8Array): OwnExercise {
  const { slug, currentVersion, isRetired } = row.exercise
  return Object.assign(new OwnExercise(), {
    id: encodeId('OwnExercise', row.exerciseId, tenant.organization.id),
    slug,
    title: titleIn(document, tenant.locale) ?? slug,
    state: stateOf(currentVersion, isRetired),
    revision: row.revision,
    updatedAt: row.updatedAt,
    publishedNumber: currentVersion,
    tenant,
    row,
  })
}

function stateOf(currentVersion: number, isRetired: boolean): OwnExerciseState {
  if (currentVersion === 0) return OwnExerciseState.DRAFT
  return isRetired ? OwnExerciseState.RETIRED : OwnExerciseState.PUBLISHED
}

/** What a document that may be half written calls the exercise. */
function titleIn(document: Uint8Array | undefined, locale: Locale): string | undefined {
  if (!document || document.length > largest.document) return undefined
  try {
    const { title } = parse(new TextDecoder().decode(document), { maxAliasCount: 0 }) as { title?: unknown }
    const text =
      typeof title === 'object' && title !== null ? (title as Record<string, unknown>)[locale] : title
    return typeof text === 'string' && text.trim() ? text.trim().slice(0, 80) : undefined
  } catch {
    return undefined
  }
}
