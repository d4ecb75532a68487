import type { ItemQuestion } from '@skillgrad/db'
import type { ItemModel } from '../engine/models.js'

/** How partial credit of two steps usually lies around its middle. */
const steps = [-0.4, 0.4] as const
const partialCredit: ItemModel = { kind: 'partial-credit', slope: 0.8, steps }

/**
 * What is believed of an item before anybody has answered it, by its format: a choice of n is guessed by one in n, a number hardly ever,
 * and what has several parts earns partial credit at a flatter slope. Its place on the scale comes from the author's rating.
 */
export function formatModel(variants: readonly ItemQuestion[]): ItemModel {
  const question = variants[0]!
  switch (question.kind) {
    case 'single':
      return variants.some(hasSecondBest)
        ? partialCredit
        : { kind: 'logistic', slope: 1, difficulty: 0, guessing: 1 / question.options.length }
    case 'multiple':
    case 'ordering':
    case 'matching':
      return partialCredit
    case 'numeric':
      return { kind: 'logistic', slope: 1.1, difficulty: 0, guessing: 0.02 }
  }
}

function hasSecondBest(question: ItemQuestion): boolean {
  return question.kind === 'single' && question.options.some(({ half }) => half)
}
