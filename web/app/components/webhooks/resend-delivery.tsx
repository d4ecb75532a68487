import { RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

export function ResendDelivery({ id }: { id: string }) {
  const { t } = useTranslation('webhook')
  const { Form, busy, refusal } = usePostedForm(() => t('againDone'))
  return (
    <Form method="post" className="grid gap-3">
      <FormRefusal refusal={refusal} />
      <input type="hidden" name="delivery" value={id} />
      <Button
        type="submit"
        name="intent"
        value="resend"
        tone="secondary"
        size="small"
        icon={RotateCw}
        busy={busy}
        className="justify-self-start"
      >
        {t('again')}
      </Button>
    </Form>
  )
}
