import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Webhook } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '~/components/ui/empty-state'
import { Section } from '~/components/ui/section'
import { NewWebhook } from '~/components/webhooks/new-webhook'
import { WebhookList } from '~/components/webhooks/webhook-list'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { changeWebhooks } from '~/webhooks/actions.server'

const WebhooksQuery = graphql(`
  query Webhooks($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanManageWebhooks
      webhooks {
        id
        url
        description
        events
        state
        failingSince
      }
    }
  }
`)

export const handle = page({ title: (t) => t('webhook:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, WebhooksQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanManageWebhooks) throw notFound()
  return { organization }
}

export function action({ request }: ActionFunctionArgs) {
  return changeWebhooks(request)
}

export default function Webhooks() {
  const { t } = useTranslation('webhook')
  const { organization } = useLoaderData<typeof loader>()
  const { id, webhooks } = organization
  return (
    <Section title={t('title')}>
      <p className="text-ink-soft text-sm">{t('text')}</p>
      {webhooks.length > 0 ? (
        <WebhookList webhooks={webhooks} />
      ) : (
        <EmptyState icon={Webhook} title={t('empty.title')} text={t('empty.text')} />
      )}
      {/* In the same place before and after the first one: the dialog that shows its secret stays open. */}
      <div>
        <NewWebhook organizationId={id} />
      </div>
    </Section>
  )
}
