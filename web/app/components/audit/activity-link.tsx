import { Link } from '@remix-run/react'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'

/** From the people of a company to what they did. */
export function ActivityLink() {
  const { t } = useTranslation('audit')
  return (
    <Link to="../audit" relative="path" className={buttonClass({ tone: 'secondary' })}>
      <History aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
      {t('open')}
    </Link>
  )
}
