import { hashed, sealBundle, type ExerciseBundle } from '@skillgrad/exercises/bundle'
import { contractVersion } from '@skillgrad/exercises/contract'
import type { Manuscript } from './read-manuscript.js'

/** The version that a manuscript is now: what graders load, under its hash. */
export function sealManuscript({ definition, statement, starter, hidden }: Manuscript): ExerciseBundle {
  const table = 'csv' in hidden ? hashed(new TextEncoder().encode(hidden.csv)) : undefined
  return sealBundle(
    {
      contract: contractVersion,
      slug: definition.slug,
      definition,
      statement,
      starter,
      assets: {},
      hidden: 'csv' in hidden ? { table: table!.hash } : hidden,
    },
    table ? [table] : [],
  )
}
