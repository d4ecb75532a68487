import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Checkbox } from '~/components/ui/checkbox'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { Role } from '~/graphql/generated/graphql'

interface LettersFormProps {
  viewer: {
    wantsReminders: boolean
    wantsDigest: boolean
    wantsAnswers: boolean
    memberships: { role: Role }[]
  }
}

const withPeople: readonly Role[] = ['OWNER', 'ADMIN', 'MANAGER']

/** What a person is written without asking. The digest goes to whoever follows others. */
export function LettersForm({ viewer }: LettersFormProps) {
  const { t } = useTranslation(['settings', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('letters.saved'))
  const hasPeople = viewer.memberships.some(({ role }) => withPeople.includes(role))
  return (
    <Form method="post" className="grid gap-4">
      <FormRefusal refusal={refusal} />
      <p className="text-ink-soft text-sm">{t('letters.text')}</p>
      <Checkbox
        name="reminders"
        value="yes"
        label={t('letters.reminders')}
        defaultChecked={viewer.wantsReminders}
      />
      <Checkbox
        name="answers"
        value="yes"
        label={t('letters.answers')}
        defaultChecked={viewer.wantsAnswers}
      />
      {hasPeople ? (
        <Checkbox name="digest" value="yes" label={t('letters.digest')} defaultChecked={viewer.wantsDigest} />
      ) : viewer.wantsDigest ? (
        <input type="hidden" name="digest" value="yes" />
      ) : null}
      <Button
        type="submit"
        name="intent"
        value="letters"
        tone="secondary"
        busy={busy}
        className="justify-self-start"
      >
        {t('common:action.save')}
      </Button>
    </Form>
  )
}
