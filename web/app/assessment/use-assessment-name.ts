import { useTranslation } from 'react-i18next'
import type { AssessmentKind } from '~/graphql/generated/graphql'

export interface NamedAssessment {
  kind: AssessmentKind
  subjectName?: string | null
}

/** What an assessment is called where it stands among others. */
export function useAssessmentName(): (assessment: NamedAssessment) => string {
  const { t } = useTranslation('assessment')
  return ({ kind, subjectName }) => t(`name.${kind}`, { subject: subjectName ?? '' })
}
