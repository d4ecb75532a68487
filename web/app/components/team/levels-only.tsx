import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'

/** In the place of results, where the company shows those who manage levels alone. */
export function LevelsOnly({ className }: { className?: string }) {
  const { t } = useTranslation('team')
  return (
    <p className={cx('text-ink-soft flex items-start gap-2 text-sm', className)}>
      <Lock aria-hidden className="text-ink-faint mt-0.5 size-4 shrink-0" strokeWidth={1.5} />
      {t('levelsOnly')}
    </p>
  )
}
