import { RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import type { SubmitRefusal } from '~/exercise-runner/submission/use-submit'

interface SubmitRefusalBannerProps {
  refusal: SubmitRefusal
  /** Until the queue may have room again. */
  secondsLeft: number
  onSubmit: () => void
}

/** Why nothing was submitted and, where the queue was full, the way to do it again as soon as that makes sense. */
export function SubmitRefusalBanner({ refusal, secondsLeft, onSubmit }: SubmitRefusalBannerProps) {
  const { t } = useTranslation('exercise')
  if (refusal.kind !== 'full')
    return (
      <div className="px-4 pb-3">
        <Banner tone="caution" title={t('submit.refused')} live>
          {refusal.kind === 'refused' ? refusal.message : t(`submit.${refusal.reason}`)}
        </Banner>
      </div>
    )
  return (
    <div className="px-4 pb-3">
      <Banner tone="caution" title={t('submit.refused')}>
        {/* The countdown below ticks; only the sentence and the end of the wait are read out. */}
        <p role="status">{secondsLeft > 0 ? refusal.message : t('submit.roomAgain')}</p>
        <Button
          size="small"
          tone={secondsLeft > 0 ? 'secondary' : 'primary'}
          icon={RotateCw}
          disabled={secondsLeft > 0}
          className="mt-2.5 tabular-nums"
          onClick={onSubmit}
        >
          {secondsLeft > 0 ? t('submit.againIn', { time: clockTime(secondsLeft) }) : t('submit.again')}
        </Button>
      </Banner>
    </div>
  )
}

function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
