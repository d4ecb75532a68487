import { Link, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'

interface ToRenewProps {
  course: {
    slug: string
    renewal?: { questions: number; answered: number; hold: { state: string } } | null
  }
}

/** Above the questions of a lesson whose course is to be renewed: why they ask once more. */
export function ToRenew({ course: { slug, renewal } }: ToRenewProps) {
  const { t } = useTranslation('renewal')
  const { org } = useParams()
  if (!renewal || renewal.hold.state === 'VALID') return null
  const { answered, questions } = renewal
  return (
    <Banner title={t('lesson.title')}>
      {t('lesson.text', { answered, count: questions })}{' '}
      <Link to={`/o/${org}/courses/${slug}`} className="text-accent font-medium hover:underline">
        {t('lesson.back')}
      </Link>
    </Banner>
  )
}
