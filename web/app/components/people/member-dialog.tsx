import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { ChoiceField } from '~/components/ui/choice-field'
import { Dialog } from '~/components/ui/dialog'
import { IconButton } from '~/components/ui/icon-button'
import { FormRefusal } from '~/forms/form-refusal'
import type { PeopleChoices, PeopleMember } from '~/people/people-member'
import { grantableRoles } from '~/people/roles'
import { usePostedForm } from '~/forms/use-posted-form'
import { namedByTitle } from '~/people/named-by-title'
import { RemoveMember } from './remove-member'
import { RoleField } from './role-field'
import { SuspendMember } from './suspend-member'
import { ManagedTeamChoices, TeamChoices } from './team-choices'

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
        <RoleField
          label={t('members.role')}
          roles={roles.includes(member.role) ? roles : [member.role]}
          role={role}
          onChange={setRole}
          disabled={!roles.includes(member.role)}
          error={refusal?.fields.role}
        />
        <TeamChoices teams={teams} member={member} />
        {role === 'MANAGER' ? (
          <>
            <input type="hidden" name="manages" value="yes" />
            <ManagedTeamChoices teams={teams} member={member} />
          </>
        ) : null}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ChoiceField
            name="path"
            label={t('members.path')}
            error={refusal?.fields.path}
            none={t('members.noPath')}
            choices={paths.map(namedByTitle)}
            chosen={member.path?.id}
          />
          <ChoiceField
            name="roleProfile"
            label={t('members.goal')}
            error={refusal?.fields.roleProfile}
            none={t('members.companyGoal')}
            choices={roleProfiles}
            chosen={member.roleProfile?.id}
          />
        </div>
        <Button type="submit" name="intent" value="change-member" busy={busy}>
          {t('common:action.save')}
        </Button>
      </Form>
      <SuspendMember member={member} />
      <RemoveMember member={member} />
    </Dialog>
  )
}
