import { Link, useSubmit } from '@remix-run/react'
import {
  Award,
  Building2,
  History,
  MessageCircleQuestion,
  NotebookPen,
  RotateCcw,
  Languages,
  LogOut,
  Server,
  Settings,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '~/components/ui/menu'
import { otherLocale } from '~/i18n/locale'
import { useViewer } from '~/session/viewer'
import { useHere } from './use-here'

interface UserMenuProps {
  /** Address of the company whose pages are on the screen, for what one keeps there. */
  base?: string
  /** Addresses of its settings and history, for those who may. */
  company?: string
  activity?: string
}

export function UserMenu({ base, company, activity }: UserMenuProps) {
  const { i18n, t } = useTranslation([
    'common',
    'asking',
    'audit',
    'certificate',
    'company',
    'keeping',
    'review',
  ])
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
      {base ? (
        <MenuItem asChild>
          <Link to={`${base}/review`}>
            <RotateCcw aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
            {t('review:title')}
          </Link>
        </MenuItem>
      ) : null}
      {base ? (
        <MenuItem asChild>
          <Link to={`${base}/notes`}>
            <NotebookPen aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
            {t('keeping:page.title')}
          </Link>
        </MenuItem>
      ) : null}
      {base ? (
        <MenuItem asChild>
          <Link to={`${base}/questions`}>
            <MessageCircleQuestion aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
            {t('asking:page.title')}
          </Link>
        </MenuItem>
      ) : null}
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
