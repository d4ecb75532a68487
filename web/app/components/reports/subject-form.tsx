import { Form, useSubmit } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { ChoiceField } from '~/components/ui/choice-field'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'
import { viewIn } from '~/reports/asked'
import { teamSearch } from '~/team/team-search'

interface SubjectFormProps {
  search: string
  teams: readonly { id: string; name: string }[]
  roleProfiles: readonly { id: string; name: string }[]
  skills: readonly { id: string; name: string }[]
}

const views = { MATRIX: 'matrix', GOAL: 'goal', PROGRESS: 'progress' } as const

/** Which page of the team a report is of, and of whom; what else it was filtered by comes along. */
export function SubjectForm({ search, teams, roleProfiles, skills }: SubjectFormProps) {
  const { t } = useTranslation(['report', 'team'])
  const submit = useSubmit()
  const asks = new URLSearchParams(search)
  const view = viewIn(asks)
  const { team, role, ...rest } = teamSearch(asks)
  const words = alsoWords(rest, skills, (key) => t(key))
  return (
    <Form
      key={search}
      method="get"
      onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true })}
      className="grid gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('subject.view')}>
          <Select name="report" defaultValue={views[view]}>
            {(['MATRIX', 'GOAL', 'PROGRESS'] as const).map((one) => (
              <option key={one} value={views[one]}>
                {t(`views.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <ChoiceField
          name="team"
          label={t('subject.team')}
          none={t('subject.allTeams')}
          choices={teams}
          chosen={team ?? undefined}
        />
        {view === 'PROGRESS' ? null : (
          <ChoiceField
            name="role"
            label={t('subject.goal')}
            none={t(view === 'GOAL' ? 'subject.anyGoal' : 'subject.anyGoalMatrix')}
            choices={roleProfiles}
            chosen={role ?? undefined}
          />
        )}
      </div>
      {view === 'MATRIX'
        ? Object.entries(rest).map(([name, value]) =>
            value ? <input key={name} type="hidden" name={name} value={value} /> : null,
          )
        : null}
      {view === 'MATRIX' && words.length > 0 ? (
        <p className="text-ink-soft text-sm">
          {t('subject.also')} {words.join(' · ')}
        </p>
      ) : null}
      <noscript>
        <Button type="submit" tone="secondary">
          {t('subject.show')}
        </Button>
      </noscript>
    </Form>
  )
}

type Rest = Omit<ReturnType<typeof teamSearch>, 'team' | 'role'>
type Key =
  | `team:filter.levels.${NonNullable<Rest['level']>}`
  | `team:filter.steps.${'ACTIVE' | 'ASSESSED' | 'LEARNING'}`

function alsoWords(
  { q, skill, level, step }: Rest,
  skills: SubjectFormProps['skills'],
  say: (key: Key) => string,
): string[] {
  const name = skills.find(({ id }) => id === skill)?.name
  return [
    ...(q ? [`“${q}”`] : []),
    ...(name && level ? [`${name}: ${say(`team:filter.levels.${level}`)}`] : []),
    ...(step ? [say(`team:filter.steps.${step as 'ACTIVE'}`)] : []),
  ]
}
