import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

export interface Passkey {
  id: string
  name: string
  isSynced: boolean
  createdAt: string
  lastUsedAt?: string | null
}

interface PasskeyDialogProps {
  passkey: Passkey
  trigger: ReactElement
}

export function RenamePasskey({ passkey, trigger }: PasskeyDialogProps) {
  const { t } = useTranslation(['settings', 'common'])
  const [open, setOpen] = useState(false)
  const { Form, busy, refusal } = usePostedForm(
    () => t('passkeys.renamed'),
    () => setOpen(false),
  )
  return (
    <Dialog title={t('passkeys.rename')} open={open} onOpenChange={setOpen} trigger={trigger}>
      <Form method="post" className="grid gap-5" noValidate>
        <input type="hidden" name="passkey" value={passkey.id} />
        <FormRefusal refusal={refusal} />
        <Field label={t('passkeys.name')} error={refusal?.fields.name} required>
          <Input name="name" defaultValue={passkey.name} maxLength={60} />
        </Field>
        <Button type="submit" name="intent" value="passkey-rename" busy={busy}>
          {t('common:action.save')}
        </Button>
      </Form>
    </Dialog>
  )
}

/** Asked twice, for it cannot be undone. */
export function RemovePasskey({ passkey, trigger }: PasskeyDialogProps) {
  const { t } = useTranslation('settings')
  const [open, setOpen] = useState(false)
  const { Form, busy, refusal } = usePostedForm(() => t('passkeys.removed'))
  return (
    <Dialog
      title={t('passkeys.removeTitle', { name: passkey.name })}
      description={t('passkeys.removeText')}
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
    >
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="passkey" value={passkey.id} />
        <FormRefusal refusal={refusal} />
        <Button type="submit" name="intent" value="passkey-remove" tone="danger" busy={busy}>
          {t('passkeys.remove')}
        </Button>
      </Form>
    </Dialog>
  )
}
