import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Checkbox } from '~/components/ui/checkbox'
import { ChoiceField } from '~/components/ui/choice-field'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { CompanyFormFragment } from '~/graphql/generated/graphql'
import { fromApiLocale, locales } from '~/i18n/locale'
import { namedByTitle } from '~/people/named-by-title'
import { ZoneField } from './zone-field'

interface CompanyFormProps {
  organization: CompanyFormFragment
  /** That can be chosen, the company's among them. */
  timezones: string[]
  /** Nobody has looked at it yet. */
  isNew?: boolean
}

/** Name, language, time zone, what the company's people aim for and begin with. */
export function CompanyForm({ organization, timezones, isNew = false }: CompanyFormProps) {
  const { t } = useTranslation(['company', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('general.saved'))
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
        <Field label={t('general.name')} error={refusal?.fields.name} required>
          <Input name="name" autoComplete="organization" defaultValue={organization.name} />
        </Field>
        <Field label={t('general.language')} hint={t('general.languageHint')} error={refusal?.fields.locale}>
          <Select name="locale" defaultValue={fromApiLocale(organization.locale)}>
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {t(`common:language.${locale}`)}
              </option>
            ))}
          </Select>
        </Field>
        <ZoneField
          zone={organization.timezone}
          zones={timezones}
          isOpen={isNew && organization.timezone === 'UTC'}
          error={refusal?.fields.timezone}
        />
        <ChoiceField
          name="roleProfile"
          label={t('general.goal')}
          hint={t('general.goalHint')}
          error={refusal?.fields.roleProfile}
          none={t('general.noGoal')}
          choices={organization.roleProfiles}
          chosen={organization.roleProfile?.id}
        />
        <ChoiceField
          name="path"
          label={t('general.path')}
          hint={t('general.pathHint')}
          error={refusal?.fields.path}
          none={t('general.noGoal')}
          choices={organization.paths.map(namedByTitle)}
          chosen={organization.path?.id}
        />
      </div>
      <Checkbox
        name="remindsInvited"
        value="yes"
        label={t('general.reminds')}
        defaultChecked={organization.remindsInvited}
      />
      <Checkbox
        name="reviewsCourses"
        value="yes"
        label={t('general.reviews')}
        defaultChecked={organization.reviewsCourses}
      />
      <Button
        type="submit"
        name="intent"
        value="change-company"
        tone="secondary"
        busy={busy}
        className="justify-self-start"
      >
        {t('common:action.save')}
      </Button>
    </Form>
  )
}
