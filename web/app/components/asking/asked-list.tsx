import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { View } from '~/asking/views'
import { buttonClass } from '~/components/ui/button'
import { cx } from '~/components/ui/class-names'
import type { AskedPageFragment } from '~/graphql/generated/graphql'
import { AskedQuestion } from './asked-question'

interface AskedListProps {
  page: AskedPageFragment
  view: View
  views: readonly View[]
  clientKey: string
  lessonIn?: string
}

/** Questions as they are looked at, page by page. */
export function AskedList({ page, view, views, clientKey, lessonIn }: AskedListProps) {
  const { t } = useTranslation('asking')
  const [search] = useSearchParams()
  const { edges, pageInfo } = page
  const at = (name: View, after?: string | null) => {
    const to = new URLSearchParams(search)
    to.set('questions', name)
    to.delete('after')
    if (after) to.set('after', after)
    return `?${to}#questions`
  }
  return (
    <>
      <nav aria-label={t('view.label')} className="border-line -mx-1 flex flex-wrap gap-x-1 border-b">
        {views.map((name) => (
          <Link
            key={name}
            to={at(name)}
            preventScrollReset
            aria-current={name === view ? 'true' : undefined}
            className={cx(
              '-mb-px inline-flex h-10 items-center border-b-2 px-3 text-sm font-medium transition-colors',
              name === view ? 'border-accent text-ink' : 'text-ink-soft hover:text-ink border-transparent',
            )}
          >
            {t(`view.${name}`)}
          </Link>
        ))}
      </nav>
      {edges.length === 0 ? <p className="text-ink-soft text-sm">{t(`none.${view}`)}</p> : null}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {edges.map(({ node }) => (
          <AskedQuestion key={node.id} question={node} {...{ clientKey, lessonIn }} />
        ))}
      </ul>
      {pageInfo.hasNextPage || pageInfo.hasPreviousPage ? (
        <nav aria-label={t('pages.label')} className="flex flex-wrap items-center gap-3">
          {pageInfo.hasPreviousPage ? (
            <Link to={at(view)} className={buttonClass({ tone: 'secondary' })}>
              {t('pages.first')}
            </Link>
          ) : null}
          {pageInfo.hasNextPage ? (
            <Link to={at(view, pageInfo.endCursor)} className={buttonClass({ tone: 'secondary' })}>
              {t('pages.next')}
            </Link>
          ) : null}
          <p className="text-ink-faint text-sm">{t('pages.inAll', { count: page.totalCount })}</p>
        </nav>
      ) : null}
    </>
  )
}
