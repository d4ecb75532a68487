import { Form, useSubmit } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { ChoiceField } from '~/components/ui/choice-field'
import { recordKinds, type RecordSearch } from '~/person/record-search'

interface RecordFilterProps {
  search: RecordSearch
  skills: readonly { id: string; name: string }[]
  /** Where levels are all that is shown, what changed them is not told apart. */
  hasKinds: boolean
}

/** By what was done, and by the skill that it is about. */
export function RecordFilter({ search, skills, hasKinds }: RecordFilterProps) {
  const { t } = useTranslation('record')
  const submit = useSubmit()
  const kinds = recordKinds.map((id) => ({ id, name: t(`kinds.${id}`) }))
  return (
    <Form
      key={`${search.kind} ${search.skill}`}
      method="get"
      aria-label={t('filter.form')}
      onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true })}
      className="grid gap-3 sm:flex sm:flex-wrap sm:items-end"
    >
      {hasKinds ? (
        <ChoiceField
          name="kind"
          label={t('filter.kind')}
          none={t('filter.anyKind')}
          choices={kinds}
          chosen={search.kind ?? undefined}
        />
      ) : null}
      <ChoiceField
        name="skill"
        label={t('filter.skill')}
        none={t('filter.anySkill')}
        choices={skills}
        chosen={search.skill ?? undefined}
      />
      <noscript>
        <Button type="submit" tone="secondary">
          {t('filter.show')}
        </Button>
      </noscript>
    </Form>
  )
}
