import { Form, useSubmit } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'

interface TeamFilterProps {
  teams: { id: string; name: string; memberCount: number }[]
  selected: string | null
}

/** Choosing is enough; the button is for browsers without script. */
export function TeamFilter({ teams, selected }: TeamFilterProps) {
  const { t } = useTranslation('team')
  const submit = useSubmit()
  if (teams.length < 2) return null
  return (
    <Form method="get" className="flex items-end gap-2 max-sm:w-full">
      <Field label={t('filter.label')} quietLabel className="w-full sm:w-56">
        <Select
          name="team"
          defaultValue={selected ?? ''}
          onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
        >
          <option value="">{t('filter.all')}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {t('filter.team', { name: team.name, count: team.memberCount })}
            </option>
          ))}
        </Select>
      </Field>
      <noscript>
        <Button type="submit" tone="secondary">
          {t('filter.show')}
        </Button>
      </noscript>
    </Form>
  )
}
