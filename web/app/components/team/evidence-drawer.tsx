import { Link, useFetcher } from '@remix-run/react'
import { TrendingUp } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { GiveForm } from '~/components/given/give-form'
import { Badge } from '~/components/ui/badge'
import { Banner } from '~/components/ui/banner'
import { Drawer } from '~/components/ui/dialog'
import { LevelBadge } from '~/components/ui/level-badge'
import { Skeleton } from '~/components/ui/skeleton'
import { Time } from '~/components/ui/time'
import type { LearnableFragment, OpenedEvidenceFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import type { OpenedEvidence } from '~/team/open-evidence.server'
import { EvidenceList } from './evidence-list'
import { LevelsOnly } from './levels-only'

/** Of one person and one skill. */
export interface OpenCell {
  member: string
  skill: { id: string; name: string }
}

interface EvidenceDrawerProps {
  open: OpenCell
  /** Known before the answer is there, where the row is. */
  name: string | undefined
  base: string
  /** Null for whoever may give nothing. */
  learnable: LearnableFragment | null
  onClose(): void
}

/** What a cell rests on, and what to do about it. */
export function EvidenceDrawer({ open, name, base, learnable, onClose }: EvidenceDrawerProps) {
  const { t } = useTranslation(['team', 'given'])
  const fetcher = useFetcher<OpenedEvidence>()
  const { member, skill } = open
  // It is opened by its address, too, and that it was opened is recorded: a form is sent once it shows.
  useEffect(() => {
    fetcher.submit(
      { intent: 'open-evidence', member, skill: skill.id },
      { method: 'post', action: `${base}?index` },
    )
  }, [member, skill.id])
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  const evidence = answer?.evidence
  const person = evidence?.member.name ?? name ?? ''
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={skill.name}
      description={person}
    >
      <div className="grid gap-8" aria-live="polite">
        {answer?.refusal ? <Banner tone="danger">{answer.refusal}</Banner> : null}
        {evidence ? <Shown evidence={evidence} /> : answer ? null : <Waiting label={t('drawer.waiting')} />}
        {learnable ? (
          <Part title={t('given:give.title')}>
            <GiveForm organization={learnable} to={{ member }} />
          </Part>
        ) : null}
        <Link
          to={`${base}/${encodeURIComponent(member)}`}
          className="text-accent text-sm font-medium hover:underline"
        >
          {t('drawer.person', { name: person })}
        </Link>
      </div>
    </Drawer>
  )
}

function Shown({ evidence: { estimate, items } }: { evidence: OpenedEvidenceFragment }) {
  const { t } = useTranslation(['team', 'home'])
  const format = useFormat()
  const { state, probability, growing, evidenceCount, exerciseCount, answerCount, lastEvidenceAt } = estimate
  const counts = [
    exerciseCount > 0 ? t('drawer.exercises', { count: exerciseCount }) : null,
    answerCount > 0 ? t('drawer.answers', { count: answerCount }) : null,
  ].filter((text) => text !== null)
  return (
    <>
      <div className="grid gap-2">
        <span className="flex flex-wrap items-center gap-2">
          <LevelBadge estimate={estimate} />
          {growing ? (
            <Badge tone="accent" icon={TrendingUp}>
              {t('growing')}
            </Badge>
          ) : null}
          {state !== 'NOT_ENOUGH_EVIDENCE' && typeof probability === 'number' ? (
            <span className="text-ink-soft text-sm">
              {t('member.probability', { probability: format.percent(probability) })}
            </span>
          ) : null}
        </span>
        <p className="text-ink-soft text-sm">
          {evidenceCount > 0 ? t('drawer.restsOn', { evidence: format.list(counts) }) : t('drawer.nothing')}{' '}
          {lastEvidenceAt ? (
            <>
              {t('drawer.last')} <Time value={lastEvidenceAt} shape="date" />
            </>
          ) : null}
        </p>
      </div>
      {items ? (
        items.length > 0 ? (
          <Part title={t('drawer.evidence')}>
            <EvidenceList items={items} />
          </Part>
        ) : null
      ) : (
        <LevelsOnly />
      )}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h3 className="text-sm font-semibold">{title}</h3>
      {children}
    </section>
  )
}

function Waiting({ label }: { label: string }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-7 w-24" />
      <Skeleton className="h-5 w-3/4" />
      <Skeleton className="h-5 w-1/2" />
    </div>
  )
}
