import { Link, useFetcher } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { SecretShown } from './secret-shown'
import { WebhookFields } from './webhook-fields'

export function NewWebhook({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('webhook')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('new')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={Plus}>{t('new')}</Button>}
    >
      <NewWebhookForm organizationId={organizationId} />
    </Dialog>
  )
}

function NewWebhookForm({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('webhook')
  const fetcher = useFetcher<Refused | { secret: string; id: string }>()
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  const refusal = answer && 'fields' in answer ? answer : undefined
  const form = useFocusOnRefusal(refusal)
  if (answer && 'secret' in answer)
    return (
      <div className="grid gap-6">
        <SecretShown secret={answer.secret} />
        <Link
          to={encodeURIComponent(answer.id)}
          className={`${buttonClass({ tone: 'secondary' })} justify-self-start`}
        >
          {t('secret.done')}
        </Link>
      </div>
    )
  return (
    <fetcher.Form ref={form} method="post" action="?index" noValidate className="grid gap-5">
      <input type="hidden" name="organization" value={organizationId} />
      <FormRefusal refusal={refusal} />
      <WebhookFields refusal={refusal} />
      <Button
        type="submit"
        name="intent"
        value="create"
        busy={fetcher.state !== 'idle'}
        className="justify-self-start"
      >
        {t('submit')}
      </Button>
    </fetcher.Form>
  )
}
