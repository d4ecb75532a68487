import { Clock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHydrated } from '~/components/ui/use-hydrated'

const tickMs = 5_000
/** The server counts no more than this for one answer. */
const longestCounted = 300

/** In minutes, and hidden by a press: what runs down must not press anybody. */
export function TimeLeft({ seconds, position }: { seconds: number; position: number }) {
  const { t } = useTranslation('assessment')
  const isAlive = useHydrated()
  const [isHidden, setIsHidden] = useState(false)
  const left = useSecondsLeft(seconds, position)
  const words = t('taking.minutes', { count: Math.ceil(left / 60) })
  if (!isAlive) return <span className="text-ink-faint tabular text-xs whitespace-nowrap">{words}</span>
  return (
    <button
      type="button"
      onClick={() => setIsHidden(!isHidden)}
      title={isHidden ? undefined : t('taking.hideTime')}
      className="text-ink-faint hover:text-ink tabular inline-flex h-10 whitespace-nowrap items-center gap-1.5 rounded px-2 text-xs"
    >
      <Clock aria-hidden className="size-4" strokeWidth={1.5} />
      {isHidden ? t('taking.showTime') : words}
    </button>
  )
}

function useSecondsLeft(seconds: number, position: number): number {
  const [since, setSince] = useState(0)
  // Time passes outside React.
  useEffect(() => {
    const began = Date.now()
    setSince(0)
    const timer = setInterval(() => setSince(Math.min(longestCounted, (Date.now() - began) / 1000)), tickMs)
    return () => clearInterval(timer)
  }, [position])
  return Math.max(0, seconds - since)
}
