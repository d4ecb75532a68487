import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** To what the levels are, how they are computed, and how wrong they can be. */
export function ModelCardLink() {
  const { t } = useTranslation('assessment')
  return (
    <Link to="/model-card" className="underline underline-offset-2">
      {t('card.link')}
    </Link>
  )
}
