import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteLoaderData,
} from '@remix-run/react'
import type { PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import { Toaster } from '~/components/ui/toast'
import { TooltipProvider } from '~/components/ui/tooltip'
import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import { isLocale, defaultLocale, negotiateLocale } from '~/i18n/locale'
import { useLocaleOf } from '~/i18n/use-locale-of'
import { useNonce } from '~/session/nonce'
import { DocumentTitle } from '~/shell/document-title'
import { ErrorPage } from '~/shell/error-page'
import { requestTheme } from '~/theme/theme'
import chineseFontUrl from './styles/chinese-font.css?url'
import fontsUrl from './styles/fonts.css?url'
import styles from './styles/app.css?url'

const RootViewerQuery = graphql(`
  query RootViewer {
    viewer {
      id
      name
      email
      locale
      isOperator
      memberships {
        role
        organization {
          id
          slug
          name
        }
      }
      lockedCompanies {
        slug
        name
      }
    }
  }
`)

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: fontsUrl },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await query(request, RootViewerQuery)
  const locale = negotiateLocale({
    viewer: viewer?.locale,
    cookieHeader: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  })
  return { viewer, locale, theme: requestTheme(request) }
}

export function Layout({ children }: PropsWithChildren) {
  const root = useRouteLoaderData<typeof loader>('root')
  const { i18n } = useTranslation()
  const locale = root?.locale ?? (isLocale(i18n.language) ? i18n.language : defaultLocale)
  const theme = root?.theme ?? 'system'
  const nonce = useNonce()
  useLocaleOf(locale)
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <DocumentTitle />
        <Links />
        {locale === 'zh-CN' ? <link rel="stylesheet" href={chineseFontUrl} /> : null}
      </head>
      <body className="bg-paper text-ink min-h-dvh text-base">
        <TooltipProvider>
          <Toaster>{children}</Toaster>
        </TooltipProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** What one person has typed is not there for the next who signs in. */
export default function App() {
  const { viewer } = useLoaderData<typeof loader>()
  return <Outlet key={viewer?.id} />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
