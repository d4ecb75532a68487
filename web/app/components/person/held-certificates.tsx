import { Link } from '@remix-run/react'
import { Award } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Section } from '~/components/ui/section'
import { Time } from '~/components/ui/time'
import type { ShownRecordFragment } from '~/graphql/generated/graphql'

/** On a person's page, newest first; nothing where levels are all that is shown. */
export function HeldCertificates({ certificates }: Pick<ShownRecordFragment, 'certificates'>) {
  const { t } = useTranslation(['record', 'certificate'])
  if (!certificates || certificates.length === 0) return null
  return (
    <Section title={t('kinds.CERTIFICATE')}>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {certificates.map(({ id, title, completedAt, revokedAt }) => (
          <li key={`${title} ${completedAt}`} className="flex flex-wrap items-center gap-3 px-4 py-3 text-sm">
            <Award aria-hidden className="text-accent size-5 shrink-0" strokeWidth={1.5} />
            <span className="min-w-0 grow font-medium break-words">
              {id ? (
                <Link to={`/certificates/${id}`} className="underline-offset-4 hover:underline">
                  {title}
                </Link>
              ) : (
                title
              )}
            </span>
            {revokedAt ? <Badge tone="danger">{t('certificate:state.revoked')}</Badge> : null}
            <span className="text-ink-soft whitespace-nowrap">
              <Time value={completedAt} shape="date" />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
