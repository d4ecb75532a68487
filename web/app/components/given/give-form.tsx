import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { ChoiceField } from '~/components/ui/choice-field'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { LearnableFragment } from '~/graphql/generated/graphql'

interface GiveFormProps {
  organization: LearnableFragment
  /** To one of these teams, to one person, or to several. */
  to: { teams: readonly { id: string; name: string }[] } | { member: string } | { members: readonly string[] }
  onDone?(): void
}

/** A path or a course, by a day or without one. */
export function GiveForm({ organization, to, onDone }: GiveFormProps) {
  const { t } = useTranslation('given')
  const { Form, busy, refusal } = usePostedForm(
    () => t('give.done'),
    () => {
      form.current?.reset()
      onDone?.()
    },
  )
  const form = useFocusOnRefusal(refusal)
  return (
    <Form
      ref={form}
      method="post"

      noValidate
      className="border-line bg-surface grid gap-4 rounded border p-5"
    >
      <input type="hidden" name="organization" value={organization.id} />
      <FormRefusal refusal={refusal} />
      <div className="grid items-start gap-4 md:grid-cols-2">
        {'teams' in to ? (
          <ChoiceField
            name="team"
            label={t('give.team')}
            hint={t('give.teamHint')}
            error={refusal?.fields.team ?? refusal?.fields.member}
            none={t('give.choose')}
            choices={to.teams}
          />
        ) : (
          ('member' in to ? [to.member] : to.members).map((id) => (
            <input key={id} type="hidden" name="member" value={id} />
          ))
        )}
        <WhatField organization={organization} error={refusal?.fields.course} />
        <Field label={t('give.until')} hint={t('give.untilHint')} error={refusal?.fields.dueOn}>
          <Input name="dueOn" type="date" />
        </Field>
      </div>
      <Button
        type="submit"
        name="intent"
        value="give"
        tone="secondary"
        busy={busy}
        className="justify-self-start"
      >
        {t('give.submit')}
      </Button>
    </Form>
  )
}

function WhatField({ organization, error }: { organization: LearnableFragment; error?: string }) {
  const { t } = useTranslation('given')
  return (
    <Field label={t('give.what')} error={error}>
      <Select name="learning" defaultValue="">
        <option value="">{t('give.choose')}</option>
        <optgroup label={t('give.paths')}>
          {organization.paths.map(({ id, title }) => (
            <option key={id} value={`path ${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('give.courses')}>
          {organization.courses.map(({ id, title }) => (
            <option key={id} value={`course ${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
      </Select>
    </Field>
  )
}
