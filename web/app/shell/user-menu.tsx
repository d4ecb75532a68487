import { Link, useSubmit } from '@remix-run/react'
import { Award, Building2, History, Languages, LogOut, Server, Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '~/components/ui/menu'
import { otherLocale } from '~/i18n/locale'
import { useViewer } from '~/session/viewer'
import { useHere } from './use-here'

/** `company` and `activity` are addresses of the company's settings and history, inside one and for those who may. */
export function UserMenu({ company, activity }: { company?: string; activity?: string }) {
  const { i18n, t } = useTranslation(['common', 'audit', 'certificate', 'company'])
  const here = useHere()
  const viewer = useViewer()
  const submit = useSubmit()
  if (!viewer) return null
  const other = otherLocale(i18n.language)
  const switchLanguage = () =>
    submit(
      { locale: other, returnTo: here },
      { method: 'post', action: '/preferences', preventScrollReset: true },
    )
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('nav.userMenu', { name: viewer.name })}
          className="grid size-10 place-items-center rounded-full"
        >
          <Avatar name={viewer.name} />
        </button>
      }
    >
      <MenuLabel>{viewer.email}</MenuLabel>
      <MenuItem asChild>
        <Link to="/settings">
          <Settings aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
          {t('nav.settings')}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/certificates">
          <Award aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
          {t('certificate:list.title')}
        </Link>
      </MenuItem>
      {company ? (
        <MenuItem asChild>
          <Link to={company}>
            <Building2 aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
            {t('company:open')}
          </Link>
        </MenuItem>
      ) : null}
      {activity ? (
        <MenuItem asChild>
          <Link to={activity}>
            <History aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
            {t('audit:open')}
          </Link>
        </MenuItem>
      ) : null}
      {viewer.isOperator ? (
        <MenuItem asChild>
          <Link to="/system">
            <Server aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
            {t('nav.system')}
          </Link>
        </MenuItem>
      ) : null}
      <MenuItem icon={Languages} onSelect={switchLanguage}>
        <span lang={other}>{t(`language.${other}`)}</span>
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={() => submit(null, { method: 'post', action: '/sign-out' })}>
        {t('action.signOut')}
      </MenuItem>
    </Menu>
  )
}
