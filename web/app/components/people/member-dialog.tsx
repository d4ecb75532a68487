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
import type { PeopleMember } from '~/people/people-member'
import { grantableRoles } from '~/people/roles'
import { usePeopleForm } from '~/people/use-people-form'

interface MemberDialogProps {
  member: PeopleMember
  teams: { id: string; name: string }[]
  viewerRole: Role
  icon: LucideIcon
}

/** Role and teams of one person. */
export function MemberDialog({ member, teams, viewerRole, icon }: MemberDialogProps) {
  const { t } = useTranslation(['people', 'common'])
  const [open, setOpen] = useState(false)
  const { Form, busy, refusal } = usePeopleForm(
    (name) => t('members.changed', { name }),
    () => setOpen(false),
  )
  const choices = grantableRoles(viewerRole)
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
          <Select name="role" defaultValue={member.role} disabled={!choices.includes(member.role)}>
            {(choices.includes(member.role) ? choices : [member.role]).map((role) => (
              <option key={role} value={role}>
                {t(`common:role.${role}`)}
              </option>
            ))}
          </Select>
        </Field>
        {teams.length > 0 ? <TeamChoices member={member} teams={teams} /> : null}
        <Button type="submit" name="intent" value="change-member" busy={busy}>
          {t('common:action.save')}
        </Button>
      </Form>
    </Dialog>
  )
}

function TeamChoices({ member, teams }: Pick<MemberDialogProps, 'member' | 'teams'>) {
  const { t } = useTranslation('people')
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2 text-sm font-medium">{t('members.teams')}</legend>
      {teams.map((team) => (
        <Checkbox
          key={team.id}
          name="teams"
          value={team.id}
          label={team.name}
          defaultChecked={member.teams.some(({ id }) => id === team.id)}
        />
      ))}
    </fieldset>
  )
}
