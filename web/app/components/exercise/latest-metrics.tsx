import { useTranslation } from 'react-i18next'
import { number } from '~/components/figure/tables'

interface LatestMetricsProps {
  point: { loss: number; metrics?: unknown } | undefined
}

/** The newest values of the curves that the code reports, by the names it gave them. */
export function LatestMetrics({ point }: LatestMetricsProps) {
  const { t } = useTranslation('exercise')
  if (!point) return null
  const metrics = Object.entries((point.metrics ?? {}) as Record<string, unknown>)
  return (
    <dl className="text-ink-soft tabular flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {[[t('curve.loss'), point.loss] as const, ...metrics].map(([name, value]) => (
        <div key={name} className="flex gap-1.5">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="font-medium">{number(Number(value))}</dd>
        </div>
      ))}
    </dl>
  )
}
