import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ModelCardLink } from './model-card-link'

/** What assessments are for, and who sees what of them. */
export function Purpose() {
  const { t } = useTranslation('assessment')
  return (
    <p className="text-ink-faint max-w-[72ch] text-sm">
      {t('purpose')}{' '}
      <Link to="/settings#seen" className="underline underline-offset-2">
        {t('seenMore')}
      </Link>
      {' · '}
      <ModelCardLink />
    </p>
  )
}
