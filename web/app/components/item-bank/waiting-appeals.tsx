import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { useDay } from '~/components/privacy/use-day'
import { Section } from '~/components/ui/section'
import type { WaitingAppealFragment, WaitingAppealsFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

interface WaitingAppealsProps {
  appeals: WaitingAppealsFragment
  /** The item whose page this is. */
  item?: string
}

/** What learners object to, with what answers it on the command line. */
export function WaitingAppeals({ appeals, item }: WaitingAppealsProps) {
  const { t } = useTranslation('items')
  const { whole } = useFormat()
  const { totalCount, edges, pageInfo } = appeals
  if (totalCount === 0) return null
  return (
    <Section anchor="appeals" title={t('appeals.title', { count: totalCount, waiting: whole(totalCount) })}>
      <p className="text-ink-soft -mt-2 max-w-[68ch] text-sm">{t('appeals.text')}</p>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {edges.map(({ node: appeal }) => (
          <li key={appeal.id} className="grid gap-2 px-5 py-4">
            <About appeal={appeal} isHere={appeal.item === item} />
            <p className="max-w-[68ch] break-words whitespace-pre-wrap">{appeal.words}</p>
            <code className="text-ink-soft font-mono text-xs break-words">
              {`pnpm admin appeals answer ${appeal.id} agreed|stands --reply …`}
            </code>
          </li>
        ))}
      </ul>
      <OtherPages {...pageInfo} />
    </Section>
  )
}

function OtherPages({ hasNextPage, hasPreviousPage, endCursor }: WaitingAppealsFragment['pageInfo']) {
  const { t } = useTranslation('items')
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav className="flex gap-3" aria-label={t('appeals.pages')}>
      {hasPreviousPage ? (
        <Link to="?#appeals" className={buttonClass({ tone: 'secondary' })}>
          {t('appeals.oldest')}
        </Link>
      ) : null}
      {hasNextPage && endCursor ? (
        <Link
          to={`?${String(new URLSearchParams({ after: endCursor }))}#appeals`}
          className={buttonClass({ tone: 'secondary' })}
        >
          {t('appeals.next')}
        </Link>
      ) : null}
    </nav>
  )
}

function About({ appeal, isHere }: { appeal: WaitingAppealFragment; isHere: boolean }) {
  const { t } = useTranslation('items')
  const day = useDay()
  const { item, version, variant, kind, subject, attemptId, createdAt } = appeal
  return (
    <p className="text-ink-soft text-sm">
      {item && !isHere ? (
        <Link to={`/system/items/${item}`} className="text-accent hover:underline">
          {item}
        </Link>
      ) : null}
      {item && !isHere ? ' · ' : null}
      {item
        ? t('appeals.question', { version: version ?? 1, variant: (variant ?? 0) + 1 })
        : t('appeals.report', { assessment: subject ?? t(`appeals.kind.${kind}`), attempt: attemptId })}
      {' · '}
      {day(createdAt)}
    </p>
  )
}
