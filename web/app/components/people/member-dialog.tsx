import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Checkbox } from '~/components/ui/checkbox'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { IconButton } from '~/components/ui/icon-button'
import { Select } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import type { Role } from '~/graphql/generated/graphql'
import type { PeopleChoices, PeopleMember } from '~/people/people-member'
import { grantableRoles } from '~/people/roles'
import { usePostedForm } from '~/forms/use-posted-form'
import { RemoveMember } from './remove-member'

interface MemberDialogProps {
  member: PeopleMember
  choices: PeopleChoices
  icon: LucideIcon
}

/** Role, teams, path and goal of one person. */
export function MemberDialog({ member, choices, icon }: MemberDialogProps) {
  const { t } = useTranslation(['people', 'common'])
  const [open, setOpen] = useState(false)
  const [role, setRole] = useState(member.role)
  const { Form, busy, refusal } = usePostedForm(
    (name) => t('members.changed', { name }),
    () => setOpen(false),
  )
  const { teams, paths, roleProfiles } = choices
  const roles = grantableRoles(choices.viewerRole)
  return (
    <Dialog
      title={member.name}
      description={member.email}
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton icon={icon} label={t('members.changeFor', { name: member.name })} />}
    >
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="member" value={member.id} />
        <FormRefusal refusal={refusal} />
        <Field label={t('members.role')} error={refusal?.fields.role}>
          <Select
            name="role"
            value={role}
            onChange={({ target }) => setRole(target.value as Role)}
            disabled={!roles.includes(member.role)}
          >
            {(roles.includes(member.role) ? roles : [member.role]).map((role) => (
              <option key={role} value={role}>
                {t(`common:role.${role}`)}
              </option>
            ))}
          </Select>
        </Field>
        <TeamChoices name="teams" legend={t('members.teams')} teams={teams} chosen={member.teams} />
        {role === 'MANAGER' ? (
          <>
            <input type="hidden" name="manages" value="yes" />
            <TeamChoices
              name="managedTeams"
              legend={t('members.managedTeams')}
              teams={teams}
              chosen={member.managedTeams}
            />
          </>
        ) : null}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label={t('members.path')} error={refusal?.fields.path}>
            <Select name="path" defaultValue={member.path?.id ?? ''}>
              <option value="">{t('members.noPath')}</option>
              {paths.map((path) => (
                <option key={path.id} value={path.id}>
                  {path.title}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('members.goal')} error={refusal?.fields.roleProfile}>
            <Select name="roleProfile" defaultValue={member.roleProfile?.id ?? ''}>
              <option value="">{t('members.companyGoal')}</option>
              {roleProfiles.map((profile) => (
                <option key={profile.id} value={profile.id}>
                  {profile.name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Button type="submit" name="intent" value="change-member" busy={busy}>
          {t('common:action.save')}
        </Button>
      </Form>
      <RemoveMember member={member} />
    </Dialog>
  )
}

interface TeamChoicesProps {
  name: string
  legend: string
  teams: { id: string; name: string }[]
  chosen: { id: string }[]
}

function TeamChoices({ name, legend, teams, chosen }: TeamChoicesProps) {
  if (teams.length === 0) return null
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      {teams.map((team) => (
        <Checkbox
          key={team.id}
          name={name}
          value={team.id}
          label={team.name}
          defaultChecked={chosen.some(({ id }) => id === team.id)}
        />
      ))}
    </fieldset>
  )
}
