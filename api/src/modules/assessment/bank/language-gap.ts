import type { CalibrationAnswer, CalibrationItem } from '../calibration/answers.js'
import { findDif, isFound, leastAnswersAGroup } from '../calibration/find-dif.js'
import type { LanguageGap } from './parameter-content.js'

export interface ReadAnswer extends CalibrationAnswer {
  /** In which the person reads Skillgrad; null where nobody chose or knows any more. */
  language: string | null
}

/** In the order in which a gap is told: how much harder it is for the second. */
const languages = ['en', 'zh-CN'] as const

/**
 * Which items are harder for those who read one language than for equally able people who read the other, by item. Nothing is looked for before
 * there is one with enough answers in both.
 */
export function languageGaps(
  items: readonly CalibrationItem[],
  answers: readonly ReadAnswer[],
): Map<string, LanguageGap> {
  const groups = languages.map((wanted) => answers.filter(({ language }) => language === wanted))
  const [one, other] = groups.map(countsByItem)
  const isEnough = ({ id }: CalibrationItem) =>
    Math.min(one!.get(id) ?? 0, other!.get(id) ?? 0) >= leastAnswersAGroup
  if (!items.some(isEnough)) return new Map()
  return new Map(
    findDif(items, [groups[0]!, groups[1]!]).flatMap((finding) => {
      if (finding.kind === 'not-enough-data') return []
      const { item, logits, standardError, answers: counts } = finding
      return [[item, { logits, standardError, answers: counts, isFound: isFound(finding) }]]
    }),
  )
}

function countsByItem(answers: readonly CalibrationAnswer[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { item } of answers) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
