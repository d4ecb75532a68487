import { Link } from '@remix-run/react'
import { Award, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { deedsOf } from '~/certificate/deeds'
import { useDay } from '~/components/privacy/use-day'
import { Badge } from '~/components/ui/badge'
import type { CertificateFactsFragment } from '~/graphql/generated/graphql'

/** A person's certificates, newest first. */
export function CertificateList({ certificates }: { certificates: readonly CertificateFactsFragment[] }) {
  return (
    <ul className="grid gap-4">
      {certificates.map((certificate) => (
        <CertificateRow key={certificate.id} certificate={certificate} />
      ))}
    </ul>
  )
}

function CertificateRow({ certificate }: { certificate: CertificateFactsFragment }) {
  const { t } = useTranslation('certificate')
  const day = useDay()
  const { id, achievement, completedAt, revokedAt, isShown } = certificate
  return (
    <li>
      <Link
        to={`/certificates/${id}`}
        prefetch="intent"
        className="border-line bg-surface hover:bg-hover flex items-start gap-4 rounded border px-5 py-4 transition-colors"
      >
        <Award aria-hidden className="text-accent mt-0.5 size-6 shrink-0" strokeWidth={1.5} />
        <span className="min-w-0 grow">
          <span className="block font-medium">{achievement.title}</span>
          <span className="text-ink-faint mt-0.5 block text-sm">
            {[day(completedAt), ...deedsOf(t, certificate)].join(' · ')}
          </span>
        </span>
        {revokedAt ? <Badge tone="danger">{t('state.revoked')}</Badge> : null}
        {isShown ? null : (
          <Badge tone="neutral" icon={EyeOff}>
            {t('state.hidden')}
          </Badge>
        )}
      </Link>
    </li>
  )
}
