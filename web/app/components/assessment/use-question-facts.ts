import { useTranslation } from 'react-i18next'
import type { ListedAssessmentFragment } from '~/graphql/generated/graphql'

type Length = Pick<ListedAssessmentFragment, 'leastItems' | 'mostItems' | 'minutes'>

/** How many questions, and how long at most. */
export function useQuestionFacts(): (length: Length) => string {
  const { t } = useTranslation('assessment')
  return ({ leastItems: least, mostItems: most, minutes }) =>
    least === most ? t('list.factsEven', { most, minutes }) : t('list.facts', { least, most, minutes })
}
