import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ToRenewRowFragment } from '~/graphql/generated/graphql'
import { HoldBadge } from './hold-badge'

/** Among what is to be done: a course that is to be renewed, how far that is, and by when. */
export function RenewalLine({ course, base }: { course: ToRenewRowFragment; base: string }) {
  const { t } = useTranslation('renewal')
  const { slug, title, renewal } = course
  if (!renewal) return null
  return (
    <li>
      <Link
        to={`${base}/courses/${slug}`}
        className="hover:bg-hover flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3.5 -outline-offset-2 transition-colors"
      >
        <span className="min-w-40 flex-1">
          <span className="block text-sm font-medium">{title}</span>
          <span className="text-ink-faint block text-xs">
            {t('home.text', { answered: renewal.answered, count: renewal.questions })}
          </span>
        </span>
        <HoldBadge hold={renewal.hold} />
      </Link>
    </li>
  )
}
