import type { LoaderFunctionArgs } from '@remix-run/node'
import { certificatePdf } from '~/certificate/pdf/certificate-pdf.server'
import { printedWords } from '~/certificate/pdf/printed-words.server'
import { env } from '~/env.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { negotiateLocale } from '~/i18n/locale'
import { notFound, orNotFound } from '~/session/refusals'

const PrintedCertificateQuery = graphql(`
  query PrintedCertificate($id: ID!) {
    viewer {
      id
      locale
    }
    certificate(id: $id) {
      ...CertificateFacts
    }
  }
`)

/** For print. Of one that was revoked, or whose holder was erased, there is none. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, certificate } = await query(request, PrintedCertificateQuery, { id: params.id ?? '' })
  const { holder, revokedAt, ...rest } = orNotFound(certificate)
  if (!holder || revokedAt) throw notFound()
  const locale = negotiateLocale({
    viewer: viewer?.locale,
    cookieHeader: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  })
  const origin = env.PUBLIC_ORIGIN ?? new URL(request.url).origin
  const pdf = await certificatePdf(await printedWords(locale, { ...rest, holder }, origin))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="skillgrad-${rest.id.slice(0, 8)}.pdf"`,
      'x-robots-tag': 'noindex',
    },
  })
}
