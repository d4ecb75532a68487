import { useTranslation } from 'react-i18next'
import { againstTypical } from '~/assessment/against-typical'
import { useLevelWords } from '~/components/ui/level-badge'
import type { MeasuredFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

/** What can be said of a domain or skill, in words: a level where levels are stated, else what is likely. */
export function useMeasuredWords(measured: MeasuredFragment, statesLevels: boolean): string {
  const { t } = useTranslation(['assessment', 'common'])
  const { percent } = useFormat()
  const between = useLevelWords(measured)
  const { state, level, probability } = measured
  if (!statesLevels) return t(`report.against.${againstTypical(measured)}`)
  if (state === 'NOT_ENOUGH_EVIDENCE' || !level) return t('report.level.NOT_ENOUGH_EVIDENCE')
  return t(`report.level.${state}`, {
    between,
    level: t(`common:level.${level}`),
    probability: percent(probability ?? 0),
  })
}
