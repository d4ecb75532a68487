import { UserMinus } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

/** What they did stays, so this asks once and needs no undo: an invitation brings them back. */
export function RemoveMember({ member }: { member: { id: string; name: string } }) {
  const { t } = useTranslation('people')
  const { Form, busy, refusal } = usePostedForm((name) => t('members.removed', { name }))
  const confirm = (event: FormEvent) => {
    if (!window.confirm(t('members.removeSure', { name: member.name }))) event.preventDefault()
  }
  return (
    <Form method="post" onSubmit={confirm} className="border-line mt-6 grid gap-3 border-t pt-5">
      <FormRefusal refusal={refusal} />
      <p className="text-ink-soft text-sm">{t('members.removeText')}</p>
      <input type="hidden" name="member" value={member.id} />
      <Button
        type="submit"
        name="intent"
        value="remove-member"
        tone="danger"
        icon={UserMinus}
        busy={busy}
        className="justify-self-start"
      >
        {t('members.remove')}
      </Button>
    </Form>
  )
}
