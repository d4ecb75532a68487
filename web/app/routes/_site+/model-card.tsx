import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { negotiateLocale } from '~/i18n/locale'
import { renderCard } from '~/model-card/card.server'
import { page } from '~/shell/page'

const ModelCardQuery = graphql(`
  query ModelCard {
    viewer {
      id
      locale
    }
  }
`)

export const handle = page({ title: (t) => t('assessment:card.title') })

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await query(request, ModelCardQuery)
  const locale = negotiateLocale({
    viewer: viewer?.locale,
    cookieHeader: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  })
  return { html: await renderCard(locale) }
}

/** For everybody, signed in or not: whoever is measured may know by what. */
export default function ModelCard() {
  const { t } = useTranslation('assessment')
  const { html } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto w-full max-w-[46rem] px-5 pt-8 pb-24">
      <PageHead title={t('card.title')} />
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  )
}
