import { Form, Link, useSubmit } from '@remix-run/react'
import { Search, SlidersHorizontal } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/components/ui/button'
import { cx } from '~/components/ui/class-names'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { useHydrated } from '~/components/ui/use-hydrated'
import { everybody } from '~/saved-views/address'
import { isFiltered, searchString, teamLevels, type TeamSearch } from '~/team/team-search'
import { byDomain, type MatrixSkill } from './team-row'

interface TeamFilterProps {
  teams: { id: string; name: string; memberCount: number }[]
  skills: MatrixSkill[]
  roleProfiles: { id: string; name: string }[]
  search: TeamSearch
}

/** Choosing is enough, and a name is found by Enter. What is chosen stands in the address. */
export function TeamFilter({ teams, skills, roleProfiles, search }: TeamFilterProps) {
  const { t } = useTranslation(['team', 'common'])
  const submit = useSubmit()
  const inBrowser = useHydrated()
  const [isOpen, setOpen] = useState(isFiltered(search) || search.team !== null)
  // On a phone the rest would fill the screen before anybody is seen.
  const folded = inBrowser && !isOpen ? 'max-sm:hidden' : undefined
  return (
    <Form
      key={searchString({ ...search, sort: null, dir: null })}
      method="get"
      role="search"
      aria-label={t('filter.form')}
      onChange={({ currentTarget, target }) => {
        if (target instanceof HTMLSelectElement) submit(currentTarget, { preventScrollReset: true })
      }}
      className="grid gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap lg:items-end"
    >
      {search.step ? <input type="hidden" name="step" value={search.step} /> : null}
      {search.sort ? <input type="hidden" name="sort" value={search.sort} /> : null}
      {search.dir ? <input type="hidden" name="dir" value={search.dir} /> : null}
      <Field label={t('filter.name')} className="sm:max-lg:col-span-2 lg:w-56">
        <Input name="q" type="search" defaultValue={search.q ?? ''} autoComplete="off" />
      </Field>
      {teams.length > 1 ? (
        <Choice
          className={folded}
          name="team"
          label={t('filter.label')}
          value={search.team}
          none={t('filter.all')}
        >
          {teams.map(({ id, name, memberCount }) => (
            <option key={id} value={id}>
              {t('filter.team', { name, count: memberCount })}
            </option>
          ))}
        </Choice>
      ) : null}
      <Choice
        className={folded}
        name="skill"
        label={t('filter.skill')}
        value={search.skill}
        none={t('filter.anySkill')}
      >
        {byDomain(skills).map((domain) => (
          <optgroup key={domain.slug} label={domain.name}>
            {domain.skills.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice
        className={folded}
        name="level"
        label={t('filter.level')}
        value={search.level}
        none={t('filter.anyLevel')}
      >
        {teamLevels.map((level) => (
          <option key={level} value={level}>
            {t(`filter.levels.${level}`)}
          </option>
        ))}
      </Choice>
      {roleProfiles.length > 0 ? (
        <Choice
          className={folded}
          name="role"
          label={t('filter.role')}
          value={search.role}
          none={t('filter.anyRole')}
        >
          {roleProfiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      ) : null}
      {(search.skill === null) === (search.level === null) ? null : (
        <p role="status" className="text-ink-soft self-center text-sm sm:max-lg:col-span-2">
          {t('filter.both')}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" tone="secondary" icon={Search} className="h-11">
          {t('filter.show')}
        </Button>
        {inBrowser && !isOpen ? (
          <Button
            tone="quiet"
            icon={SlidersHorizontal}
            className="h-11 sm:hidden"
            onClick={() => setOpen(true)}
          >
            {t('filter.more')}
          </Button>
        ) : null}
        {isFiltered(search) || search.team ? (
          <Link
            to={
              searchString({
                ...search,
                team: null,
                q: null,
                skill: null,
                level: null,
                role: null,
                step: null,
              }) || everybody
            }
            className={`${buttonClass({ tone: 'quiet' })} h-11`}
          >
            {t('filter.clear')}
          </Link>
        ) : null}
      </div>
    </Form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  value: string | null
  none: string
  className?: string | undefined
  children: ReactNode
}

function Choice({ name, label, value, none, className, children }: ChoiceProps) {
  return (
    <Field label={label} className={cx('min-w-0 lg:w-44', className)}>
      <Select name={name} defaultValue={value ?? ''}>
        <option value="">{none}</option>
        {children}
      </Select>
    </Field>
  )
}
