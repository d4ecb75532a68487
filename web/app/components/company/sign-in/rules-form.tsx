import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { Role, ShownProviderFragment } from '~/graphql/generated/graphql'

interface RulesFormProps {
  provider: ShownProviderFragment
  teams: { id: string; name: string }[]
  onSaved: () => void
}

/** Owners are made by owners, not by a directory. */
const givenRoles: Role[] = ['ADMIN', 'AUTHOR', 'MANAGER', 'LEARNER']

/** Where the provider tells address, name and groups, and what a group gives. */
export function RulesForm({ provider, teams, onSaved }: RulesFormProps) {
  const { t } = useTranslation(['company', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('signIn.saved'), onSaved)
  const refused = refusal && { ...refusal, form: refusal.form ?? Object.values(refusal.fields)[0] }
  return (
    <Form method="post" noValidate className="grid gap-6">
      <input type="hidden" name="provider" value={provider.id} />
      <FormRefusal refusal={refused} />
      <RoleRules provider={provider} />
      {teams.length > 0 ? <TeamRules provider={provider} teams={teams} /> : null}
      <details>
        <summary className="text-accent cursor-pointer text-sm font-medium">
          {t('signIn.rules.fields')}
        </summary>
        <div className="mt-4 grid gap-4 sm:grid-cols-3">
          {(['emailField', 'nameField', 'groupField'] as const).map((field) => (
            <Field key={field} label={t(`signIn.rules.${field}`)}>
              <Input
                name={field}
                autoComplete="off"
                defaultValue={provider[field]}
                placeholder={t('signIn.rules.usual')}
              />
            </Field>
          ))}
        </div>
      </details>
      <Button type="submit" name="intent" value="save-rules" busy={busy} className="justify-self-start">
        {t('common:action.save')}
      </Button>
    </Form>
  )
}

function RoleRules({ provider }: { provider: ShownProviderFragment }) {
  const { t } = useTranslation(['company', 'common'])
  const options = givenRoles.map((role) => (
    <option key={role} value={role}>
      {t(`common:role.${role}`)}
    </option>
  ))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-medium">{t('signIn.rules.roles')}</legend>
      <Rows
        rows={provider.roleRules.map(({ value, role }) => [value, role])}
        names={['roleValue', 'role']}
        label={t('signIn.rules.gives')}
        fallback="LEARNER"
      >
        {options}
      </Rows>
      <Field label={t('signIn.rules.defaultRole')} hint={t('signIn.rules.defaultHint')}>
        <Select name="defaultRole" defaultValue={provider.defaultRole}>
          {options}
        </Select>
      </Field>
    </fieldset>
  )
}

function TeamRules({
  provider,
  teams,
}: {
  provider: ShownProviderFragment
  teams: { id: string; name: string }[]
}) {
  const { t } = useTranslation('company')
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-medium">{t('signIn.rules.teams')}</legend>
      <Rows
        rows={provider.teamRules.flatMap(({ value, team }) => (team ? [[value, team.id]] : []))}
        names={['teamValue', 'team']}
        label={t('signIn.rules.team')}
      >
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Rows>
    </fieldset>
  )
}

interface RowsProps {
  /** Chosen in a new row. */
  fallback?: string
  rows: string[][]
  names: [string, string]
  label: string
  children: ReactNode
}

/** As many rows as there are rules and an empty one; a row whose group is emptied is no rule any more. */
function Rows({ rows, names: [first, second], label, fallback, children }: RowsProps) {
  const { t } = useTranslation('company')
  const [count, setCount] = useState(rows.length + 1)
  return (
    <>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="grid gap-2 sm:grid-cols-2">
          <Field label={`${t('signIn.rules.group')} ${at + 1}`} quietLabel>
            <Input
              name={first}
              autoComplete="off"
              placeholder={t('signIn.rules.group')}
              defaultValue={rows[at]?.[0]}
            />
          </Field>
          <Field label={`${label} ${at + 1}`} quietLabel>
            <Select name={second} defaultValue={rows[at]?.[1] ?? fallback}>
              {children}
            </Select>
          </Field>
        </div>
      ))}
      <Button
        tone="quiet"
        size="small"
        icon={Plus}
        onClick={() => setCount(count + 1)}
        className="justify-self-start"
      >
        {t('signIn.rules.more')}
      </Button>
    </>
  )
}
