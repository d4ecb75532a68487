import type { Catalogue } from '../../../catalogue/catalogue.js'
import type { Tx } from '../../../database.js'
import { modelVersion } from '../../skill/estimate-skill.js'
import { lockSkills, updateEstimates } from '../../skill/update-estimates.js'
import type { Banks } from '../bank/banks.js'
import { categoryCount, movedModel, type ItemModel } from '../engine/models.js'
import type { ObservedItem } from '../../skill/evidence.js'
import type { AttemptWithResponses } from '../taking/attempts.js'
import type { Answered } from './attempt-report.js'

/** Enters what an attempt says of each skill into the ledger, with what was known of its items, and moves the estimates. */
export async function enterEvidence(
  tx: Tx,
  catalogue: Catalogue,
  banks: Banks,
  { organizationId, userId, id }: AttemptWithResponses,
  { answered, at, now }: { answered: readonly Answered[]; at: Date; now: Date },
): Promise<void> {
  const learner = { organizationId, userId }
  await lockSkills(tx, learner)
  const rows = catalogue.skills.flatMap(({ id: skillId, slug }) => {
    const observation = observationOf(banks, slug, answered)
    if (observation.length === 0) return []
    const shares = observation.map(({ model, score }) => score / (categoryCount(model) - 1))
    const value = shares.reduce((sum, share) => sum + share, 0) / shares.length
    const ledger = {
      source: 'response' as const,
      reference: id,
      value,
      weight: 1,
      modelVersion: String(modelVersion),
    }
    return [{ ...learner, ...ledger, skillId, observation: observation as object[], observedAt: at }]
  })
  await tx.skillEvidence.createMany({ data: rows, skipDuplicates: true })
  await updateEstimates(tx, catalogue, learner, { skillIds: rows.map(({ skillId }) => skillId), now })
}

function observationOf(banks: Banks, skill: string, answered: readonly Answered[]): ObservedItem[] {
  return answered.flatMap(({ itemVersionId, variant, isScored, score }) => {
    const known = banks.byVersion.get(itemVersionId)!
    if (!isScored || known.skill !== skill) return []
    const { shift } = banks.content.scaleDoubt[known.domain] ?? { shift: 0 }
    return [
      {
        item: `${known.item} ${variant}`,
        model: flattened(known.model, Math.hypot(known.doubt.location, shift)),
        score,
      },
    ]
  })
}

/** Averaged over what is not known of the place, by the usual logistic-normal approximation. */
function flattened(model: ItemModel, doubt: number): ItemModel {
  return movedModel(model, 1 / Math.sqrt(1 + (Math.PI / 8) * (model.slope * doubt) ** 2), 0)
}
