import { NavLink } from '@remix-run/react'
import { BookOpen, Gauge, House, SquareTerminal, Users, UsersRound, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'

export interface Destination {
  key: 'home' | 'courses' | 'exercises' | 'assessments' | 'team' | 'people'
  to: string
  icon: LucideIcon
}

export function destinations(organization: {
  slug: string
  viewerCanSeeTeam: boolean
  viewerCanInvite: boolean
}): Destination[] {
  const base = `/o/${organization.slug}`
  return [
    { key: 'home', to: base, icon: House },
    { key: 'courses', to: `${base}/courses`, icon: BookOpen },
    { key: 'exercises', to: `${base}/exercises`, icon: SquareTerminal },
    { key: 'assessments', to: `${base}/assessments`, icon: Gauge },
    ...(organization.viewerCanSeeTeam ? [{ key: 'team', to: `${base}/team`, icon: Users } as const] : []),
    ...(organization.viewerCanInvite
      ? [{ key: 'people', to: `${base}/people`, icon: UsersRound } as const]
      : []),
  ]
}

/** In the bar on a desk. */
export function TopNavigation({ items }: { items: Destination[] }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('nav.main')} className="flex gap-1 max-md:hidden">
      {items.map(({ key, to }) => (
        <NavLink
          key={key}
          to={to}
          end={key === 'home'}
          prefetch="intent"
          className={({ isActive }) =>
            cx(
              'inline-flex h-9 items-center rounded px-3 text-sm font-medium transition-colors',
              isActive ? 'bg-hover text-ink' : 'text-ink-soft hover:text-ink hover:bg-hover',
            )
          }
        >
          {t(`nav.${key}`)}
        </NavLink>
      ))}
    </nav>
  )
}

/** Under the thumb on a phone. */
export function BottomNavigation({ items }: { items: Destination[] }) {
  const { t } = useTranslation()
  return (
    <nav
      aria-label={t('nav.main')}
      className="border-line bg-surface fixed inset-x-0 bottom-0 z-30 flex border-t pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items.map(({ key, to, icon: Icon }) => (
        <NavLink
          key={key}
          to={to}
          end={key === 'home'}
          className={({ isActive }) =>
            cx(
              'grid h-15 min-w-0 flex-1 content-center justify-items-center gap-1 font-medium -outline-offset-2',
              // Six words share the width of a phone only when they are small.
              items.length > 5 ? 'text-[0.6875rem] tracking-tight' : 'text-xs',
              isActive ? 'text-accent' : 'text-ink-soft',
            )
          }
        >
          <Icon aria-hidden className="size-5" strokeWidth={1.5} />
          {t(`nav.${key}`)}
        </NavLink>
      ))}
    </nav>
  )
}
