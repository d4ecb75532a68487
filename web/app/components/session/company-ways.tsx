import { Building2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { withNext } from '~/session/sign-in-response'

interface CompanyWaysProps {
  found: { company: string; ways: { name: string; address: string }[] }
  /** Where the person is going. */
  next: string | null
  /** Whoever is signed in at the provider is to sign in there once more. */
  anew?: boolean
}

/** Plain links: the browser leaves for somebody else's page, and a form of ours may not lead there. */
export function CompanyWays({ found: { company, ways }, next, anew = false }: CompanyWaysProps) {
  const { t } = useTranslation('session')
  return (
    <div className="grid gap-3">
      <p className="text-ink-soft text-sm">{t('company.text', { company })}</p>
      {ways.map(({ name, address }) => (
        <a
          key={address}
          href={addressOf(address, next, anew)}
          className={`${buttonClass({ size: 'large' })} gap-2.5`}
        >
          <Building2 aria-hidden className="size-5 shrink-0" strokeWidth={1.75} />
          <span className="truncate">
            {ways.length > 1
              ? t('company.continueWith', { provider: name })
              : t('company.continue', { company })}
          </span>
        </a>
      ))}
    </div>
  )
}

function addressOf(way: string, next: string | null, anew: boolean): string {
  const address = withNext(way, next)
  if (!anew) return address
  return `${address}${address === way ? '?' : '&'}fresh`
}
