import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { Section } from '~/components/ui/section'
import { DeliveryList } from '~/components/webhooks/delivery-list'
import { WebhookAbout } from '~/components/webhooks/webhook-about'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { useRefresh } from '~/shell/use-refresh'
import { changeWebhooks } from '~/webhooks/actions.server'

const WebhookQuery = graphql(`
  query Webhook($org: String!, $id: ID!, $after: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      webhook(id: $id) {
        ...WebhookAbout
        deliveries(first: 20, after: $after) {
          pageInfo {
            hasNextPage
            hasPreviousPage
            endCursor
          }
          edges {
            node {
              ...DeliveryRow
            }
          }
        }
      }
    }
  }
`)

export const handle = page<typeof loader>({
  title: (t, { webhook }) => `${new URL(webhook.url).host} · ${t('webhook:title')}`,
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  const data = await query(request, WebhookQuery, {
    org: params.org ?? '',
    id: params.webhook ?? '',
    after,
  })
  const { deliveries, ...webhook } = orNotFound(requireOrganization(request, data).webhook)
  return { webhook, pageInfo: deliveries.pageInfo, deliveries: deliveries.edges.map(({ node }) => node) }
}

export function action({ request }: ActionFunctionArgs) {
  return changeWebhooks(request)
}

export default function WebhookPage() {
  const { t } = useTranslation('webhook')
  const { webhook, deliveries, pageInfo } = useLoaderData<typeof loader>()
  useRefresh(deliveries.some(({ state }) => state === 'WAITING'))
  return (
    <>
      <WebhookAbout webhook={webhook} />
      <Section title={t('log.title')}>
        <p className="text-ink-soft text-sm">{t('log.text')}</p>
        {deliveries.length > 0 ? (
          <DeliveryList deliveries={deliveries} isOn={webhook.state === 'ON'} />
        ) : (
          <EmptyState icon={Send} title={t('log.empty.title')} text={t('log.empty.text')} />
        )}
        <OtherPages {...pageInfo} />
      </Section>
    </>
  )
}

interface OtherPagesProps {
  hasNextPage: boolean
  hasPreviousPage: boolean
  endCursor?: string | null
}

function OtherPages({ hasNextPage, hasPreviousPage, endCursor }: OtherPagesProps) {
  const { t } = useTranslation('webhook')
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav className="flex gap-3" aria-label={t('log.pages')}>
      {hasPreviousPage ? (
        <Link to="?" className={buttonClass({ tone: 'secondary' })}>
          {t('log.newest')}
        </Link>
      ) : null}
      {hasNextPage && endCursor ? (
        <Link to={`?after=${endCursor}`} className={buttonClass({ tone: 'secondary' })}>
          {t('log.older')}
        </Link>
      ) : null}
    </nav>
  )
}
