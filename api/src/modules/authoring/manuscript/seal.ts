import { sealBundle, type ExerciseBundle } from '@skillgrad/exercises/bundle'
import { contractVersion } from '@skillgrad/exercises/contract'
import type { Manuscript } from './read-manuscript.js'

/** The version that a manuscript is now: what graders load, under its hash. */
export function sealManuscript({ definition, statement, starter, hidden }: Manuscript): ExerciseBundle {
  const { slug } = definition
  return sealBundle(
    { contract: contractVersion, slug, definition, statement, starter, assets: {}, hidden },
    [],
  )
}
