import type { PublicDefinition } from '../../catalogue/catalogue.js'
import type { Tenant } from '../../tenant.js'
import { criteriaOf } from './grading-facts.js'
import type { CriterionResult } from './grading.type.js'
import { openHint } from './hints.js'
import { gradingBodyLoader, type GradingRow, type SubmissionRow } from './submission.repository.js'

/**
 * What each criterion came to, in declared order and in the words of the version that graded, with the hints that are
 * open. Hints help with what is to be done next, so a grading that no longer stands has none.
 */
export async function criterionResults(
  tenant: Tenant,
  row: SubmissionRow,
  grading: GradingRow,
): Promise<CriterionResult[]> {
  const { criteria } = await tenant.use(gradingBodyLoader).load(grading.id)
  const declared = definitionOf(tenant, row, grading)?.criteria ?? []
  const stands = grading.id === row.grading?.id
  return Promise.all(
    criteriaOf(criteria).map(async (result) => {
      const criterion = declared.find((candidate) => candidate.id === result.id)
      return {
        id: result.id,
        title: criterion?.title[tenant.locale] ?? result.id,
        passed: result.passed,
        credit: result.credit,
        weight: criterion?.weight ?? 0,
        reason: result.reason[tenant.locale],
        hint: stands ? await openHint(tenant, row, result.id) : null,
      }
    }),
  )
}

function definitionOf(
  tenant: Tenant,
  { exerciseSlug }: SubmissionRow,
  { exerciseVersion }: GradingRow,
): PublicDefinition | undefined {
  const exercise = tenant.catalogue.exerciseBySlug.get(exerciseSlug)
  return exercise?.versions.get(exerciseVersion)?.definition ?? exercise?.definition
}
