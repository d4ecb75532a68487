import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewToken } from '~/components/token/new-token'
import { TokenPage } from '~/components/token/token-page'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { changeTokens } from '~/token/actions.server'

const ServiceTokensQuery = graphql(`
  query ServiceTokens($org: String!, $services: String, $people: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      name
      serviceTokens(first: 50, after: $services) {
        ...TokenPage
      }
      personalTokens(first: 50, after: $people) {
        ...TokenPage
      }
    }
  }
`)

export const handle = page({ title: (t) => t('company:tokens.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const [services, people] = ['services', 'people'].map((name) => searchParams.get(name) ?? undefined)
  const data = await query(request, ServiceTokensQuery, { org: params.org ?? '', services, people })
  const { id, name, serviceTokens, personalTokens } = requireOrganization(request, data)
  return {
    organization: { id, name },
    services: orNotFound(serviceTokens),
    people: orNotFound(personalTokens),
  }
}

export function action({ request }: ActionFunctionArgs) {
  return changeTokens(request)
}

export default function ServiceTokens() {
  const { t } = useTranslation('token')
  const { organization, services, people } = useLoaderData<typeof loader>()
  return (
    <>
      <Section title={t('service.title')}>
        <p className="text-ink-soft max-w-[72ch] text-sm">{t('service.text')}</p>
        <TokenPage {...services} name="services" empty={t('service.empty')} />
        <NewToken kind="service" companies={[organization]} />
      </Section>
      <Section title={t('people.title')}>
        <p className="text-ink-soft max-w-[72ch] text-sm">{t('people.text')}</p>
        <TokenPage {...people} name="people" empty={t('people.empty')} />
      </Section>
    </>
  )
}
