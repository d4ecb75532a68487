import { Link } from '@remix-run/react'
import type { PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { Mark } from '~/components/ui/mark'
import { useViewer } from '~/session/viewer'
import { LanguageSwitch } from './preferences'
import { SkipLink } from './skip-link'
import { TravelLine } from './travel-line'
import { UserMenu } from './user-menu'

/** The frame of pages outside any company. */
export function SiteFrame({ children }: PropsWithChildren) {
  const { t } = useTranslation()
  const viewer = useViewer()
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <TravelLine />
      <header className="mx-auto flex h-16 w-full max-w-6xl items-center gap-2 px-5">
        <Link to="/" className="-m-1.5 flex items-center gap-2.5 rounded p-1.5 font-semibold tracking-tight">
          <Mark className="size-7" />
          {/* eslint-disable-next-line i18next/no-literal-string -- a name is the same in every language */}
          <span>Skillgrad</span>
        </Link>
        <div className="grow" />
        <LanguageSwitch />
        {viewer ? (
          <UserMenu />
        ) : (
          <Link to="/sign-in" className={buttonClass({ tone: 'secondary' })}>
            {t('action.signIn')}
          </Link>
        )}
      </header>
      <main id="main" tabIndex={-1} className="flex grow flex-col outline-none">
        {children}
      </main>
    </div>
  )
}
