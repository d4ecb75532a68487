import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { deedsOf } from '~/certificate/deeds'
import { useDay } from '~/components/privacy/use-day'
import { Mark } from '~/components/ui/mark'
import type { CertificateFactsFragment, ShownHoldFragment } from '~/graphql/generated/graphql'

interface CertificateSheetProps {
  certificate: CertificateFactsFragment
  /** Of a course that is to be renewed. */
  hold?: ShownHoldFragment | null
}

/** The certificate as a sheet, as it looks in print. */
export function CertificateSheet({ certificate, hold }: CertificateSheetProps) {
  const { t } = useTranslation(['certificate', 'renewal'])
  const day = useDay()
  const { holder, achievement, completedAt } = certificate
  return (
    <article className="border-line bg-surface shadow-raised relative overflow-hidden rounded-lg border">
      <div aria-hidden className="h-1.5 bg-[image:var(--gradient)]" />
      <Contours />
      <div className="relative grid justify-items-center gap-2 px-6 py-10 text-center sm:px-14 sm:py-14">
        <Mark className="size-10" />
        <p className="text-ink-faint mt-2 text-sm">{t('sheet.kind')}</p>
        <p className="mt-4 text-xl font-semibold tracking-tight break-words sm:text-2xl">
          {holder ?? t('sheet.nobody')}
        </p>
        <p className="text-ink-soft">{t(`sheet.completed.${achievement.kind}`)}</p>
        <h1 className="mt-1 max-w-[28ch] text-lg text-balance sm:text-xl">{achievement.title}</h1>
        <ul className="text-ink-soft mt-4 grid gap-1 text-sm">
          {deedsOf(t, certificate).map((deed) => (
            <li key={deed}>{deed}</li>
          ))}
        </ul>
        <dl className="text-ink-faint mt-6 flex flex-wrap justify-center gap-x-8 gap-y-3 text-xs">
          <Fact label={t('sheet.date')} value={day(completedAt)} />
          {hold ? (
            <Fact
              label={t(hold.daysLeft < 0 ? 'renewal:certificate.lapsed' : 'renewal:certificate.until')}
              value={day(hold.endsOn)}
            />
          ) : null}
          {achievement.version ? (
            <Fact label={t('sheet.version')} value={String(achievement.version)} />
          ) : null}
          <div>
            <dt>{t('sheet.criteria')}</dt>
            <dd className="mt-0.5 text-sm">
              <Link to={achievement.path} className="text-accent underline underline-offset-4">
                {t('sheet.criteriaLink')}
              </Link>
            </dd>
          </div>
        </dl>
      </div>
    </article>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="text-ink-soft mt-0.5 text-sm">{value}</dd>
    </div>
  )
}

/** The lines of equal loss around a minimum, in a corner of the sheet. */
function Contours() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 400 400"
      fill="none"
      className="absolute -right-28 -bottom-36 size-96 opacity-50"
    >
      {[40, 72, 104, 136, 168, 200].map((radius) => (
        <ellipse
          key={radius}
          cx="200"
          cy="200"
          rx={radius}
          ry={radius * 0.72}
          transform="rotate(-28 200 200)"
          stroke="var(--line)"
        />
      ))}
    </svg>
  )
}
