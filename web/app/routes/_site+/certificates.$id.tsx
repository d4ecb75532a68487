import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BrowserCheck } from '~/components/certificate/browser-check'
import { CertificateSheet } from '~/components/certificate/certificate-sheet'
import { HolderTools } from '~/components/certificate/holder-tools'
import { useDay } from '~/components/privacy/use-day'
import { Badge } from '~/components/ui/badge'
import { Banner } from '~/components/ui/banner'
import { env } from '~/env.server'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { useFormat } from '~/i18n/format'
import { orNotFound } from '~/session/refusals'
import { page } from '~/shell/page'

const CertificateQuery = graphql(`
  query Certificate($id: ID!) {
    certificate(id: $id) {
      ...CertificateFacts
      hold {
        ...ShownHold
      }
    }
  }
`)

const ShowCertificateMutation = graphql(`
  mutation ShowCertificate($input: ShowCertificateInput!) {
    showCertificate(input: $input) {
      certificate {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const handle = page<typeof loader>({ title: (_t, { certificate }) => certificate.achievement.title })

/** Whoever has the address may look; nobody else should come upon it. */
export const headers = () => ({ 'x-robots-tag': 'noindex, nofollow' })
export const meta: MetaFunction = () => [{ name: 'robots', content: 'noindex, nofollow' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { certificate } = await query(request, CertificateQuery, { id: params.id ?? '' })
  const { id } = orNotFound(certificate)
  const origin = env.PUBLIC_ORIGIN ?? new URL(request.url).origin
  return { certificate: orNotFound(certificate), address: `${origin}/certificates/${id}` }
}

/** Its holder shows it, or hides it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const isShown = text(form, 'shown') === 'yes'
  const input = { certificate: params.id ?? '', isShown }
  const { showCertificate } = await query(request, ShowCertificateMutation, { input })
  if (showCertificate.userErrors.length > 0) return refused(showCertificate.userErrors, form, [])
  return data({ done: isShown ? 'shown' : 'hidden' })
}

export default function CertificatePage() {
  const { t } = useTranslation('certificate')
  const { certificate, address } = useLoaderData<typeof loader>()
  const { day } = useFormat()
  const { id, isOwn, isShown, revokedAt, holder, hold } = certificate
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8 px-5 pt-6 pb-24">
      {isShown ? null : (
        <Badge tone="neutral" icon={EyeOff}>
          {t('state.hiddenLong')}
        </Badge>
      )}
      {revokedAt ? <Revoked certificate={{ ...certificate, revokedAt }} /> : null}
      {hold && hold.daysLeft < 0 ? <Ended until={day(hold.endsOn)} /> : null}
      <CertificateSheet certificate={certificate} hold={hold} />
      {holder ? <BrowserCheck key={id} id={id} /> : null}
      <p className="text-ink-faint text-sm">{t('page.means')}</p>
      {isOwn ? <HolderTools certificate={certificate} address={address} /> : null}
    </div>
  )
}

function Ended({ until }: { until: string }) {
  const { t } = useTranslation('renewal')
  return (
    <Banner tone="caution" title={t('state.lapsed', { day: until })}>
      {t('certificate.lapsedText')}
    </Banner>
  )
}

function Revoked({ certificate }: { certificate: { revokedAt: string; revocationReason?: string | null } }) {
  const { t } = useTranslation('certificate')
  const day = useDay()
  const { revokedAt, revocationReason } = certificate
  return (
    <Banner tone="danger" title={t('state.revokedOn', { date: day(revokedAt) })}>
      {revocationReason ?? t('state.noReason')}
    </Banner>
  )
}
