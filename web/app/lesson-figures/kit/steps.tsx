import { Pause, Play, SkipBack, StepBack, StepForward } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '~/components/ui/icon-button'
import { Range } from './range'
import { useReducedMotion } from './use-reduced-motion'

interface StepsProps {
  /** What is counted, e.g. “Steps”. */
  label: string
  at: number
  last: number
  onChange: (at: number) => void
  format: (at: number) => string
  /** Milliseconds that each step is seen while it plays. */
  pace?: number
}

/** Goes through the steps of something by hand or by itself; nothing moves before one asks, and under reduced motion it jumps to the end. */
export function Steps({ label, at, last, onChange, format, pace = 150 }: StepsProps) {
  const { t } = useTranslation('lesson')
  const play = usePlay({ at, last, onChange, pace })
  const goTo = (next: number) => {
    play.pause()
    onChange(Math.min(last, Math.max(0, next)))
  }
  return (
    <div className="grid content-start">
      <Range label={label} value={at} min={0} max={last} onChange={goTo} format={format} />
      <div className="-ms-2 flex items-center">
        <IconButton icon={SkipBack} label={t('figure.toStart')} onClick={() => goTo(0)} />
        <IconButton icon={StepBack} label={t('figure.stepBack')} onClick={() => goTo(at - 1)} />
        <IconButton
          icon={play.playing ? Pause : Play}
          label={play.playing ? t('figure.pause') : t('figure.play')}
          onClick={play.playing ? play.pause : play.start}
          className="text-accent"
        />
        <IconButton icon={StepForward} label={t('figure.stepOn')} onClick={() => goTo(at + 1)} />
      </div>
    </div>
  )
}

function usePlay({
  at,
  last,
  onChange,
  pace,
}: Pick<StepsProps, 'at' | 'last' | 'onChange'> & { pace: number }) {
  const reduced = useReducedMotion()
  const [isOn, setIsOn] = useState(false)
  const playing = isOn && at < last
  // Time passes outside React; each step asks for the next one.
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => onChange(at + 1), pace)
    return () => clearTimeout(timer)
  }, [playing, at, pace, onChange])
  return {
    playing,
    pause: () => setIsOn(false),
    start: () => {
      if (reduced) return onChange(last)
      if (at >= last) onChange(0)
      setIsOn(true)
    },
  }
}
