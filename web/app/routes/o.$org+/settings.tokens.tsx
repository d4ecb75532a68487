import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewToken } from '~/components/token/new-token'
import { TokenList } from '~/components/token/token-list'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { changeTokens } from '~/token/actions.server'

const ServiceTokensQuery = graphql(`
  query ServiceTokens($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      name
      serviceTokens {
        ...TokenRow
      }
      personalTokens {
        ...TokenRow
      }
    }
  }
`)

export const handle = page({ title: (t) => t('company:tokens.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, ServiceTokensQuery, { org: params.org ?? '' })
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
  const held = people.map((token) => ({
    ...token,
    ...(token.member ? { aside: t('of', { name: token.member.name }) } : {}),
  }))
  return (
    <>
      <Section title={t('service.title')}>
        <p className="text-ink-soft max-w-[72ch] text-sm">{t('service.text')}</p>
        {services.length > 0 ? (
          <TokenList tokens={services} />
        ) : (
          <p className="text-ink-faint text-sm">{t('service.empty')}</p>
        )}
        <NewToken kind="service" companies={[organization]} />
      </Section>
      <Section title={t('people.title')}>
        <p className="text-ink-soft max-w-[72ch] text-sm">{t('people.text')}</p>
        {held.length > 0 ? (
          <TokenList tokens={held} />
        ) : (
          <p className="text-ink-faint text-sm">{t('people.empty')}</p>
        )}
      </Section>
    </>
  )
}
