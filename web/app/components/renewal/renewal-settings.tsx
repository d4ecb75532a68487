import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { ChoiceField } from '~/components/ui/choice-field'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { RenewalSettingsFragment } from '~/graphql/generated/graphql'

/** Which courses the company wants renewed, and how often. */
export function RenewalSettings({ organization }: { organization: RenewalSettingsFragment }) {
  const { t } = useTranslation('renewal')
  const { id, renewalRules, renewableCourses } = organization
  return (
    <Section title={t('settings.title')} className="mt-14">
      <p className="text-ink-soft max-w-[72ch] text-sm">{t('settings.text')}</p>
      {renewalRules.length > 0 ? (
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {renewalRules.map((rule) => (
            <RuleLine key={rule.course.id} organizationId={id} rule={rule} />
          ))}
        </ul>
      ) : null}
      <RuleForm organizationId={id} courses={renewableCourses} />
    </Section>
  )
}

interface RuleLineProps {
  organizationId: string
  rule: RenewalSettingsFragment['renewalRules'][number]
}

function RuleLine({ organizationId, rule: { course, months, graceDays } }: RuleLineProps) {
  const { t } = useTranslation('renewal')
  const { Form, busy, refusal } = usePostedForm(() => t('settings.ended'))
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <span className="min-w-40 flex-1">
        <span className="block text-sm font-medium">{course.title}</span>
        <span className="text-ink-faint block text-xs">
          {[t('settings.every', { count: months }), t('settings.grace', { count: graceDays })].join(' · ')}
        </span>
      </span>
      <Form method="post">
        <input type="hidden" name="organization" value={organizationId} />
        <input type="hidden" name="course" value={course.id} />
        <FormRefusal refusal={refusal} />
        <Button type="submit" name="intent" value="end-renewal" tone="quiet" busy={busy}>
          {t('settings.end')}
        </Button>
      </Form>
    </li>
  )
}

interface RuleFormProps {
  organizationId: string
  courses: RenewalSettingsFragment['renewableCourses']
}

function RuleForm({ organizationId, courses }: RuleFormProps) {
  const { t } = useTranslation('renewal')
  const { Form, busy, refusal } = usePostedForm(
    () => t('settings.saved'),
    () => form.current?.reset(),
  )
  const form = useFocusOnRefusal(refusal)
  const choices = courses.map(({ id, title }) => ({ id, name: title }))
  return (
    <Form
      ref={form}
      method="post"
      noValidate
      className="border-line bg-surface grid gap-4 rounded border p-5"
    >
      <input type="hidden" name="organization" value={organizationId} />
      <FormRefusal refusal={refusal} />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <ChoiceField
          name="course"
          label={t('settings.course')}
          hint={t('settings.courseHint')}
          error={refusal?.fields.course}
          none={t('settings.choose')}
          choices={choices}
        />
        <div className="grid grid-cols-2 items-start gap-4">
          <Field label={t('settings.months')} hint={t('settings.monthsHint')} error={refusal?.fields.months}>
            <Input name="months" type="number" inputMode="numeric" min={3} max={60} defaultValue={12} />
          </Field>
          <Field
            label={t('settings.graceDays')}
            hint={t('settings.graceDaysHint')}
            error={refusal?.fields.graceDays}
          >
            <Input name="graceDays" type="number" inputMode="numeric" min={0} max={90} defaultValue={14} />
          </Field>
        </div>
      </div>
      <Button
        type="submit"
        name="intent"
        value="renewal"
        tone="secondary"
        busy={busy}
        className="justify-self-start"
      >
        {t('settings.submit')}
      </Button>
    </Form>
  )
}
