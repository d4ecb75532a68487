import { NavLink } from '@remix-run/react'
import { Award, Building2, KeyRound, LockKeyhole, LogIn, Route, Webhook, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'

export interface SettingsPage {
  key: 'general' | 'paths' | 'signIn' | 'privacy' | 'tokens' | 'webhooks' | 'certificates'
  to: string
  icon: LucideIcon
}

/** The settings that the viewer may see, in the order they are shown. */
export function settingsPages(organization: {
  slug: string
  viewerCanChange: boolean
  viewerCanConfigurePrivacy: boolean
  viewerCanManageTokens: boolean
  viewerCanManageWebhooks: boolean
  viewerCanRevokeCertificates: boolean
}): SettingsPage[] {
  const base = `/o/${organization.slug}/settings`
  return [
    ...(organization.viewerCanChange
      ? ([
          { key: 'general', to: base, icon: Building2 },
          { key: 'paths', to: `${base}/paths`, icon: Route },
          { key: 'signIn', to: `${base}/sign-in`, icon: LogIn },
        ] as const)
      : []),
    ...(organization.viewerCanConfigurePrivacy
      ? [{ key: 'privacy', to: `${base}/privacy`, icon: LockKeyhole } as const]
      : []),
    ...(organization.viewerCanManageTokens
      ? [{ key: 'tokens', to: `${base}/tokens`, icon: KeyRound } as const]
      : []),
    ...(organization.viewerCanManageWebhooks
      ? [{ key: 'webhooks', to: `${base}/webhooks`, icon: Webhook } as const]
      : []),
    ...(organization.viewerCanRevokeCertificates
      ? [{ key: 'certificates', to: `${base}/certificates`, icon: Award } as const]
      : []),
  ]
}

/** Beside the page on a desk, above it on a phone, where it scrolls sideways. */
export function SettingsNavigation({ pages }: { pages: SettingsPage[] }) {
  const { t } = useTranslation('company')
  return (
    <nav
      aria-label={t('navigation')}
      className="max-md:border-line -mx-5 overflow-x-auto px-5 max-md:border-b md:mx-0 md:px-0"
    >
      <ul className="flex gap-1 md:grid">
        {pages.map(({ key, to, icon: Icon }) => (
          <li key={key}>
            <NavLink
              to={to}
              end={key === 'general'}
              prefetch="intent"
              className={({ isActive }) =>
                cx(
                  'flex h-10 items-center gap-2.5 rounded px-3 text-sm font-medium whitespace-nowrap transition-colors',
                  'max-md:-mb-px max-md:h-11 max-md:rounded-none max-md:border-b-2',
                  isActive
                    ? 'text-ink md:bg-hover max-md:border-accent'
                    : 'text-ink-soft hover:text-ink md:hover:bg-hover max-md:border-transparent',
                )
              }
            >
              <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.5} />
              {t(`${key}.title`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
