import { Form, useNavigation } from '@remix-run/react'
import { ArrowRight, ChevronRight, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Time } from '~/components/ui/time'
import type { CourseQuery } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { VersionChanges, type Offer } from './version-changes'

type Course = NonNullable<NonNullable<CourseQuery['organization']>['course']>

interface VersionOfferProps {
  course: Course
  offer: Offer
  organizationId: string
  /** The person has said that they stay: one line is enough. */
  stays: boolean
}

/** A newer version of the course: what it would change for this person, who moves or stays. */
export function VersionOffer({ course, offer, organizationId, stays }: VersionOfferProps) {
  const { t } = useTranslation('course')
  return (
    <details open={!stays} className="bg-surface border-line group mb-8 rounded border">
      <summary className="hover:bg-hover flex list-none items-center gap-3 rounded px-5 py-4 [&::-webkit-details-marker]:hidden">
        <RefreshCw aria-hidden className="text-accent size-5 shrink-0" strokeWidth={1.5} />
        <h2 className="grow text-base">{stays ? t('offer.stayed') : t('offer.title')}</h2>
        <ChevronRight
          aria-hidden
          className="text-ink-faint size-4.5 shrink-0 transition-transform group-open:rotate-90"
          strokeWidth={1.5}
        />
      </summary>
      <div className="grid gap-5 px-5 pb-5">
        <p className="text-ink-soft max-w-[60ch] text-sm">
          {t('offer.text')}
          <span className="text-ink-faint block">
            {t('offer.published')} <Time value={offer.publishedAt} shape="date" />
          </span>
        </p>
        {offer.notes ? (
          <div className="border-line border-s-2 ps-4 text-sm">
            <p className="text-ink-faint">{t('offer.notes')}</p>
            <p className="mt-1 whitespace-pre-line wrap-anywhere">{offer.notes}</p>
          </div>
        ) : null}
        <Outlook before={course.progress} offer={offer} />
        <VersionChanges changes={offer.changes} />
        <Choice {...{ course, offer, organizationId, stays }} />
      </div>
    </details>
  )
}

/** Progress before and after, and why it differs. */
function Outlook({ before, offer }: { before: Course['progress']; offer: Offer }) {
  const { t } = useTranslation('course')
  const { percent, list } = useFormat()
  const now = percent(before.percent / 100)
  const then = percent(offer.progress.percent / 100)
  const reasons = reasonsFor(offer).map(([reason, count]) => t(`offer.since.${reason}`, { count }))
  return (
    <p className="font-medium">
      {now === then
        ? t('offer.same', { percent: now })
        : reasons.length > 0
          ? t('offer.becauseOf', { before: now, after: then, reasons: list(reasons) })
          : t('offer.becomes', { before: now, after: then })}
    </p>
  )
}

/** What lets a percentage rise or fall; texts that changed and lessons that moved do not. */
function reasonsFor({ changes }: Offer) {
  const count = (difference: Offer['changes'][number]['differences'][number]) =>
    changes.filter(({ differences }) => differences.includes(difference)).length
  const counts = [
    ['added', count('ADDED')],
    ['removed', count('REMOVED')],
    ['exercise', count('EXERCISE_CHANGED')],
  ] as const
  return counts.filter(([, number]) => number > 0)
}

function Choice({ course, offer, organizationId, stays }: VersionOfferProps) {
  const { t } = useTranslation('course')
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="organization" value={organizationId} />
      <input type="hidden" name="course" value={course.id} />
      <input type="hidden" name="version" value={offer.version} />
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          name="intent"
          value="move"
          tone="secondary"
          trailingIcon={ArrowRight}
          busy={busy}
        >
          {t('offer.move')}
        </Button>
        {stays ? null : (
          <Button type="submit" name="intent" value="stay" tone="quiet">
            {t('offer.stay')}
          </Button>
        )}
      </div>
      <p className="text-ink-faint mt-3 max-w-[60ch] text-sm">{t('offer.promise')}</p>
    </Form>
  )
}
