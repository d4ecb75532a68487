import { Link } from '@remix-run/react'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuLabel } from '~/components/ui/menu'
import { useViewer } from '~/session/viewer'

/** The company's name; a menu only for those who belong to several. */
export function OrganizationSwitcher({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation()
  const { memberships = [], lockedCompanies = [] } = useViewer() ?? {}
  if (memberships.length + lockedCompanies.length < 2)
    return (
      <span className="block truncate text-sm font-medium" title={name}>
        {name}
      </span>
    )
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t('nav.switchOrganization', { name })}
          className="hover:bg-hover -mx-2 flex h-10 min-w-0 items-center gap-1.5 rounded px-2 text-sm font-medium transition-colors"
        >
          <span className="truncate">{name}</span>
          <ChevronsUpDown aria-hidden className="text-ink-faint size-4 shrink-0" strokeWidth={1.5} />
        </button>
      }
    >
      <MenuLabel>{t('nav.organizations')}</MenuLabel>
      {memberships.map(({ organization, role }) => (
        <MenuItem key={organization.id} asChild>
          <Link to={`/o/${organization.slug}`}>
            <span className="grow">{organization.name}</span>
            <span className="text-ink-faint text-xs">{t(`role.${role}`)}</span>
            {organization.slug === slug ? <Check aria-hidden className="text-accent size-4" /> : null}
          </Link>
        </MenuItem>
      ))}
      {lockedCompanies.map((company) => (
        <MenuItem key={company.slug} asChild>
          <Link to={`/o/${company.slug}/sign-in`}>
            <span className="grow">{company.name}</span>
            <span className="text-ink-faint text-xs">{t('action.signIn')}</span>
          </Link>
        </MenuItem>
      ))}
    </Menu>
  )
}
