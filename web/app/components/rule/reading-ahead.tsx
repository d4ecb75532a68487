import { Link, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import type { CourseLockFragment } from '~/graphql/generated/graphql'
import { useLockWords } from './use-gate-words'

interface ReadingAheadProps {
  /** Its slug. */
  course: string
  lock: CourseLockFragment
}

/** Above a lesson of a course that is not open yet: it can be read, and what comes first. */
export function ReadingAhead({ course, lock }: ReadingAheadProps) {
  const { t } = useTranslation('rule')
  const { org } = useParams()
  const wordsOf = useLockWords()
  return (
    <div className="mb-8">
      <Banner title={t('lock.preview')}>
        {wordsOf(lock)} ·{' '}
        <Link to={`/o/${org}/courses/${course}`} className="text-accent font-medium hover:underline">
          {t('lock.previewMore')}
        </Link>
      </Banner>
    </div>
  )
}
