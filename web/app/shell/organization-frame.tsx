import { Link } from '@remix-run/react'
import { useCallback, useState, type ReactNode } from 'react'
import { SearchButton } from '~/components/search/search-button'
import { SearchDialog } from '~/components/search/search-dialog'
import { useSearchKeys } from '~/components/search/use-search-keys'
import { Breadcrumbs } from '~/components/ui/breadcrumbs'
import { cx } from '~/components/ui/class-names'
import { Mark } from '~/components/ui/mark'
import { BottomNavigation, destinations, TopNavigation } from './navigation'
import { OrganizationSwitcher } from './organization-switcher'
import { usePage, type Frame } from './page'
import { LanguageSwitch } from './preferences'
import { SkipLink } from './skip-link'
import { TravelLine } from './travel-line'
import { UserMenu } from './user-menu'

interface OrganizationFrameProps {
  organization: {
    slug: string
    name: string
    viewerCanSeeTeam: boolean
    viewerCanInvite: boolean
    viewerCanReadAudit: boolean
    viewerCanChange: boolean
  }
  banners: ReactNode
  /** Instead of the page's own: a failed lesson shows the whole way back. */
  frame?: Frame
  children: ReactNode
}

/** The frame of every page inside a company; a lesson keeps only its own way back. */
export function OrganizationFrame({ organization, banners, frame: given, children }: OrganizationFrameProps) {
  const described = usePage()
  const frame = given ?? described.frame
  const { crumbs } = described
  const items = destinations(organization)
  const base = `/o/${organization.slug}`
  const [isSearching, setIsSearching] = useState(false)
  const openSearch = useCallback(() => setIsSearching(true), [])
  useSearchKeys(openSearch)
  return (
    <>
      <SkipLink />
      <TravelLine />
      {frame === 'reading' ? null : (
        <header className="bg-surface border-line sticky top-0 z-30 border-b">
          <div
            className={cx(
              'mx-auto flex h-14 items-center gap-3 px-5',
              frame === 'page' ? 'max-w-6xl' : 'max-w-none',
            )}
          >
            <Link to={base} aria-label="Skillgrad" className="-m-1.5 shrink-0 rounded p-1.5">
              <Mark className="size-7" />
            </Link>
            <span aria-hidden className="bg-line h-5 w-px" />
            <div className="min-w-0 max-w-56">
              <OrganizationSwitcher slug={organization.slug} name={organization.name} />
            </div>
            <div className="mx-2 grow">
              <TopNavigation items={items} />
            </div>
            <SearchButton onOpen={openSearch} />
            <LanguageSwitch className="max-sm:hidden" />
            <UserMenu
              base={base}
              company={organization.viewerCanChange ? `${base}/settings` : undefined}
              activity={organization.viewerCanReadAudit ? `${base}/audit` : undefined}
            />
          </div>
        </header>
      )}
      <SearchDialog base={base} open={isSearching} onOpenChange={setIsSearching} />
      {banners}
      <main
        id="main"
        tabIndex={-1}
        className={cx('outline-none', frame === 'page' && 'mx-auto max-w-6xl px-5 pt-8 pb-28 md:pb-20')}
      >
        {frame === 'page' && crumbs.length > 1 ? (
          <div className="mb-5">
            <Breadcrumbs crumbs={crumbs} />
          </div>
        ) : null}
        {children}
      </main>
      {frame === 'page' ? <BottomNavigation items={items} /> : null}
    </>
  )
}
