import { UserRoundCheck, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

interface SuspendMemberProps {
  member: { id: string; suspendedAt?: string | null }
}

/** Nothing is lost by it and it can be taken back, so this asks nothing. */
export function SuspendMember({ member }: SuspendMemberProps) {
  const { t } = useTranslation('people')
  const to = member.suspendedAt ? 'reactivate' : 'suspend'
  const { Form, busy, refusal } = usePostedForm((name) => t(`members.${to}.done`, { name }))
  return (
    <Form method="post" className="border-line mt-6 grid gap-3 border-t pt-5">
      <FormRefusal refusal={refusal} />
      <p className="text-ink-soft text-sm">{t(`members.${to}.text`)}</p>
      <input type="hidden" name="member" value={member.id} />
      <Button
        type="submit"
        name="intent"
        value={`${to}-member`}
        tone="secondary"
        icon={to === 'suspend' ? UserRoundX : UserRoundCheck}
        busy={busy}
        className="justify-self-start"
      >
        {t(`members.${to}.submit`)}
      </Button>
    </Form>
  )
}
