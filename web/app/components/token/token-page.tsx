import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import type { TokenPageFragment } from '~/graphql/generated/graphql'
import { TokenList } from './token-list'

interface TokenPageProps extends TokenPageFragment {
  /** What the list is called in the address. */
  name: 'services' | 'people'
  empty: string
}

/** A company's tokens, with whose they are. */
export function TokenPage({ edges, pageInfo, totalCount, name, empty }: TokenPageProps) {
  const { t } = useTranslation('token')
  if (totalCount === 0) return <p className="text-ink-faint text-sm">{empty}</p>
  const tokens = edges.map(({ node }) => ({
    ...node,
    ...(node.member ? { aside: t('of', { name: node.member.name }) } : {}),
  }))
  return (
    <div className="grid gap-4">
      {tokens.length > 0 ? <TokenList tokens={tokens} /> : null}
      <OtherPages {...pageInfo} name={name} total={totalCount} />
    </div>
  )
}

interface OtherPagesProps {
  hasNextPage: boolean
  hasPreviousPage: boolean
  endCursor?: string | null
  name: 'services' | 'people'
  total: number
}

function OtherPages({ hasNextPage, hasPreviousPage, endCursor, name, total }: OtherPagesProps) {
  const { t } = useTranslation('token')
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav aria-label={t(`pages.${name}`)} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {hasPreviousPage ? (
        <Link to="?" className={buttonClass({ tone: 'secondary' })}>
          {t('pages.newest')}
        </Link>
      ) : null}
      {hasNextPage && endCursor ? (
        <Link
          to={`?${new URLSearchParams({ [name]: endCursor })}`}
          className={buttonClass({ tone: 'secondary' })}
        >
          {t('pages.next')}
        </Link>
      ) : null}
      <p className="text-ink-faint text-sm">{t('pages.inAll', { count: total })}</p>
    </nav>
  )
}
