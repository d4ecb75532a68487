import { useFetcher } from '@remix-run/react'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { SecretShown } from './secret-shown'

export function NewSecret({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation('webhook')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('secret.new')}
      description={t('secret.newText')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="secondary" icon={KeyRound}>
          {t('secret.new')}
        </Button>
      }
    >
      <NewSecretForm webhookId={webhookId} />
    </Dialog>
  )
}

function NewSecretForm({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation('webhook')
  const fetcher = useFetcher<Refused | { secret: string }>()
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  if (answer && 'secret' in answer) return <SecretShown secret={answer.secret} />
  return (
    <fetcher.Form method="post" className="grid gap-5">
      <input type="hidden" name="webhook" value={webhookId} />
      <FormRefusal refusal={answer} />
      <Button
        type="submit"
        name="intent"
        value="rotate"
        busy={fetcher.state !== 'idle'}
        className="justify-self-start"
      >
        {t('secret.make')}
      </Button>
    </fetcher.Form>
  )
}
