import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Award } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CertificateList } from '~/components/certificate/certificate-list'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signInRedirect } from '~/session/refusals'
import { page } from '~/shell/page'

const CertificatesQuery = graphql(`
  query Certificates {
    viewer {
      id
      certificates {
        ...CertificateFacts
      }
    }
  }
`)

export const handle = page({ title: (t) => t('certificate:list.title') })

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await query(request, CertificatesQuery)
  if (!viewer) throw signInRedirect(request)
  return { certificates: viewer.certificates }
}

/** A person's own, from all of their companies, also of those that they have left. */
export default function Certificates() {
  const { t } = useTranslation('certificate')
  const { certificates } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto w-full max-w-2xl px-5 pt-8 pb-24">
      <PageHead title={t('list.title')} text={t('list.text')} />
      {certificates.length > 0 ? (
        <CertificateList certificates={certificates} />
      ) : (
        <EmptyState icon={Award} title={t('list.empty')} text={t('list.emptyText')} />
      )}
    </div>
  )
}
