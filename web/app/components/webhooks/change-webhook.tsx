import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WebhookEvent } from '~/graphql/generated/graphql'
import { WebhookFields } from './webhook-fields'

interface ChangeWebhookProps {
  webhook: { id: string; url: string; description: string; events: WebhookEvent[] }
}

export function ChangeWebhook({ webhook }: ChangeWebhookProps) {
  const { t } = useTranslation('webhook')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('edit')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="secondary" icon={Pencil}>
          {t('edit')}
        </Button>
      }
    >
      <ChangeWebhookForm webhook={webhook} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function ChangeWebhookForm({ webhook, onDone }: ChangeWebhookProps & { onDone: () => void }) {
  const { t } = useTranslation('webhook')
  const { Form, busy, refusal } = usePostedForm(() => t('edited'), onDone)
  const form = useFocusOnRefusal(refusal)
  return (
    <Form ref={form} method="post" noValidate className="grid gap-5">
      <input type="hidden" name="webhook" value={webhook.id} />
      <FormRefusal refusal={refusal} />
      <WebhookFields held={webhook} refusal={refusal} />
      <Button type="submit" name="intent" value="change" busy={busy} className="justify-self-start">
        {t('save')}
      </Button>
    </Form>
  )
}
