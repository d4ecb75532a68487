import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import type { GpuWait } from '~/graphql/generated/graphql'

/** Why a submission to an exercise that asks for a GPU is not graded yet, and that its place is kept. */
export function GpuWaitBanner({ wait }: { wait: GpuWait }) {
  const { t } = useTranslation('exercise')
  return wait === 'TURN' ? (
    <Banner>{t('result.gpuTurn')}</Banner>
  ) : (
    <Banner tone="caution">{t('result.gpuGraderDown')}</Banner>
  )
}
