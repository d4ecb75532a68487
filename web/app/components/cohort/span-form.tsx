import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { ChoiceField } from '~/components/ui/choice-field'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'

export interface SpanSearch {
  team: string | undefined
  from: string | undefined
  to: string | undefined
}

interface SpanFormProps {
  teams: { id: string; name: string }[]
  search: SpanSearch
  /** What is wrong with either day. */
  faults: Partial<Record<'from' | 'to', string>>
}

/** Whose change, and between which days; the answer is an address that can be kept and sent. */
export function SpanForm({ teams, search, faults }: SpanFormProps) {
  const { t } = useTranslation(['cohort', 'team'])
  return (
    <Form
      // Of another address, another form: its fields begin with what that address says.
      key={JSON.stringify(search)}
      method="get"
      aria-label={t('form.label')}
      className="grid items-start gap-4 sm:flex sm:flex-wrap print:hidden"
    >
      {teams.length > 1 ? (
        <div className="sm:w-72">
          <ChoiceField
            name="team"
            label={t('team:filter.label')}
            none={t('team:filter.all')}
            choices={teams}
            chosen={search.team}
          />
        </div>
      ) : null}
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={t(`form.${end}`)} error={faults[end]} className="min-w-0 sm:w-44">
          <Input type="date" name={end} defaultValue={search[end] ?? ''} className="min-w-0" />
        </Field>
      ))}
      <Button type="submit" tone="secondary" className="h-11 sm:mt-[1.625rem]">
        {t('form.show')}
      </Button>
    </Form>
  )
}
