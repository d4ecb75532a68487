import { Link, useLocation, useSubmit } from '@remix-run/react'
import { Languages, LogOut, Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '~/components/ui/menu'
import { useViewer } from '~/session/viewer'

export function UserMenu() {
  const { i18n, t } = useTranslation()
  const { pathname, search } = useLocation()
  const viewer = useViewer()
  const submit = useSubmit()
  if (!viewer) return null
  const otherLocale = i18n.language === 'zh-CN' ? 'en' : 'zh-CN'
  const switchLanguage = () =>
    submit(
      { locale: otherLocale, returnTo: pathname + search },
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
      <MenuItem icon={Languages} onSelect={switchLanguage}>
        <span lang={otherLocale}>{t(`language.${otherLocale}`)}</span>
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={() => submit(null, { method: 'post', action: '/sign-out' })}>
        {t('action.signOut')}
      </MenuItem>
    </Menu>
  )
}
