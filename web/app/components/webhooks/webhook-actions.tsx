import { useFetcher } from '@remix-run/react'
import { Power, Trash2 } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WebhookEvent, WebhookState } from '~/graphql/generated/graphql'
import { ChangeWebhook } from './change-webhook'
import { NewSecret } from './new-secret'
import { useTestWebhook } from './test-webhook'

interface WebhookActionsProps {
  webhook: { id: string; url: string; description: string; events: WebhookEvent[]; state: WebhookState }
}

/** All that can be done with a webhook, and what a test of it came to. */
export function WebhookActions({ webhook }: WebhookActionsProps) {
  const { button, result } = useTestWebhook(webhook.id)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-3">
        {button}
        <ChangeWebhook webhook={webhook} />
        <NewSecret webhookId={webhook.id} />
        <SwitchWebhook id={webhook.id} isOn={webhook.state === 'ON'} />
        <DeleteWebhook id={webhook.id} host={new URL(webhook.url).host} />
      </div>
      {result}
    </div>
  )
}

function SwitchWebhook({ id, isOn }: { id: string; isOn: boolean }) {
  const { t } = useTranslation('webhook')
  const { Form, busy } = usePostedForm(() => (isOn ? t('switchedOff') : t('switchedOn')))
  return (
    <Form method="post">
      <input type="hidden" name="webhook" value={id} />
      <Button
        type="submit"
        name="intent"
        value={isOn ? 'switch-off' : 'switch-on'}
        tone="secondary"
        icon={Power}
        busy={busy}
      >
        {isOn ? t('off') : t('on')}
      </Button>
    </Form>
  )
}

/** Its log goes with it and can't be brought back, so this asks. */
function DeleteWebhook({ id, host }: { id: string; host: string }) {
  const { t } = useTranslation('webhook')
  const fetcher = useFetcher()
  const confirm = (event: FormEvent) => {
    if (!window.confirm(t('deleteSure', { host }))) event.preventDefault()
  }
  return (
    <fetcher.Form method="post" onSubmit={confirm}>
      <input type="hidden" name="webhook" value={id} />
      <Button
        type="submit"
        name="intent"
        value="delete"
        tone="danger"
        icon={Trash2}
        busy={fetcher.state !== 'idle'}
      >
        {t('delete')}
      </Button>
    </fetcher.Form>
  )
}
