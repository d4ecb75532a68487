import type { Localized, PreviewDefinition } from '../src/contract/index.js'
import { askAll, assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicPhotos, publicStrangers } from './data.js'
import { diagnose } from './diagnosis.js'
import { photosFigure, resultFigure } from './figures.js'

/** The graded run's criteria on photos of the same depot that the training doesn't see. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicPhotos()),

  dataFigure: () => photosFigure(publicPhotos()),

  async check(ask, record) {
    const questions = { training: publicPhotos(), fresh: publicStrangers() }
    const answers = await askAll(ask, questions)
    const facts = assess(answers, questions)
    return {
      checks: criteria(facts, diagnose(facts, record), askedAbout(questions.fresh.belt.length)),
      figure: resultFigure(facts, answers.filters, record),
    }
  },
}

function askedAbout(photos: number): Localized {
  return {
    en: `${photos} more photos of this depot`,
    'zh-CN': `这个仓库的另外 ${photos} 张照片`,
  }
}
