import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

interface ChooseDayProps {
  organizationId: string
  /** `path` or `course` before its id. */
  learning: string
  title: string
  /** The day there is, as 2026-12-24. */
  on?: string | null
}

/** A day by which one wants to be through, for oneself. */
export function ChooseDay({ organizationId, learning, title, on }: ChooseDayProps) {
  const { t } = useTranslation(['given', 'common'])
  const [open, setOpen] = useState(false)
  const { Form, busy, refusal } = usePostedForm(
    () => t('choose.daySet'),
    () => setOpen(false),
  )
  return (
    <Dialog
      title={t('choose.dayTitle')}
      description={title}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="quiet" icon={CalendarDays}>
          {on ? t('choose.otherDay') : t('choose.day')}
        </Button>
      }
    >
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="organization" value={organizationId} />
        <input type="hidden" name="learning" value={learning} />
        <FormRefusal refusal={refusal} />
        <Field label={t('choose.until')} hint={t('choose.untilHint')} error={refusal?.fields.dueOn}>
          <Input name="dueOn" type="date" defaultValue={on ?? ''} />
        </Field>
        <Button type="submit" name="intent" value="choose" busy={busy}>
          {t('common:action.save')}
        </Button>
      </Form>
    </Dialog>
  )
}
