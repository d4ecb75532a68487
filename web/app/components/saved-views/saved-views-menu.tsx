import { Link, useNavigate, useSearchParams } from '@remix-run/react'
import { Bookmark, ChevronDown, Settings2, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/components/ui/button'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '~/components/ui/menu'
import { useHydrated } from '~/components/ui/use-hydrated'
import type { SavedViewRowFragment } from '~/graphql/generated/graphql'
import { everybody } from '~/saved-views/address'

interface SavedViewsMenuProps {
  views: readonly SavedViewRowFragment[]
  /** Of the team's pages. */
  base: string
  /** The address that says what is shown, with the page's name. */
  search: string
}

/** What was saved of this page, and what is shown now to be saved. Without script it leads to the page that offers the same. */
export function SavedViewsMenu({ views, base, search }: SavedViewsMenuProps) {
  const { t } = useTranslation('views')
  const isAlive = useHydrated()
  const navigate = useNavigate()
  const [asked] = useSearchParams()
  const opened = asked.get('saved')
  const manage = `${base}/views${search}`
  if (!isAlive)
    return (
      <Link to={manage} className={`${buttonClass({ tone: 'secondary' })} print:hidden`}>
        <Bookmark aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
        {t('title')}
      </Link>
    )
  return (
    <div className="print:hidden">
      <Menu
        trigger={
          <Button tone="secondary" icon={Bookmark}>
            {views.find(({ id }) => id === opened)?.name ?? t('title')}
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        }
      >
        {views.length > 0 ? <MenuLabel>{t('title')}</MenuLabel> : null}
        {views.map(({ id, name, isShared, search: view }) => (
          <MenuItem key={id} icon={Bookmark} checked={id === opened} onSelect={() => navigate(view)}>
            {isShared ? t('sharedName', { name }) : name}
          </MenuItem>
        ))}
        {views.length > 0 ? (
          <MenuItem icon={Users} onSelect={() => navigate(everybody)}>
            {t('everybody')}
          </MenuItem>
        ) : null}
        {views.length > 0 ? <MenuSeparator /> : null}
        <MenuItem icon={Settings2} onSelect={() => navigate(manage)}>
          {t('save')}
        </MenuItem>
      </Menu>
    </div>
  )
}
