import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import { isLocale, localeCookie, toApiLocale } from '~/i18n/locale'
import { notFound } from '~/session/refusals'
import { safeReturnPath } from '~/session/return-path'
import { isTheme, themeCookie } from '~/theme/theme'

const PreferencesViewerQuery = graphql(`
  query PreferencesViewer {
    viewer {
      id
    }
  }
`)

const ChangeLocaleMutation = graphql(`
  mutation ChangeLocale($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      userErrors {
        code
      }
    }
  }
`)

export function loader() {
  throw notFound()
}

/** Language and theme, for strangers in a cookie, for members in their profile too; then back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  const theme = form.get('theme')
  const headers = new Headers()
  if (isTheme(theme)) headers.append('set-cookie', themeCookie(theme))
  if (isLocale(locale)) {
    headers.append('set-cookie', localeCookie(locale))
    const { viewer } = await query(request, PreferencesViewerQuery)
    if (viewer) await query(request, ChangeLocaleMutation, { input: { locale: toApiLocale(locale) } })
  }
  return redirect(safeReturnPath(String(form.get('returnTo') ?? '/')) ?? '/', { headers })
}
