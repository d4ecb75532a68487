import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signInRedirect } from '~/session/refusals'
import { announceSignIn } from '~/session/use-signed-in-again'
import { page } from '~/shell/page'

const SignedInQuery = graphql(`
  query SignedIn {
    viewer {
      id
    }
  }
`)

export const handle = page({ title: (t) => t('session:again.title') })

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await query(request, SignedInQuery)
  if (!viewer) throw signInRedirect(request)
  return null
}

/** The end of the tab in which somebody signed in once more. Where the browser does not let it close, it says where to go on. */
export default function SignedIn() {
  const { t } = useTranslation('session')
  // Tabs are outside React.
  useEffect(() => {
    announceSignIn()
    window.close()
  }, [])
  return (
    <SessionCard title={t('again.title')} text={t('again.text')}>
      <Link to="/" className="text-accent text-sm font-medium underline underline-offset-4">
        {t('again.home')}
      </Link>
    </SessionCard>
  )
}
