import { useTranslation } from 'react-i18next'
import { Badge, type BadgeTone } from '~/components/ui/badge'
import type { OwnExerciseState } from '~/graphql/generated/graphql'

const tones: Record<OwnExerciseState, BadgeTone> = {
  DRAFT: 'neutral',
  PUBLISHED: 'success',
  RETIRED: 'caution',
}

export function OwnStateBadge({ state }: { state: OwnExerciseState }) {
  const { t } = useTranslation('authoring')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}
