import { useTranslation } from 'react-i18next'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'
import type { Refused } from '~/forms/form-result'
import type { Role } from '~/graphql/generated/graphql'

interface RoleAndTeamProps {
  roles: readonly Role[]
  teams: { id: string; name: string }[]
  refusal?: Refused
}

/** What somebody who is invited becomes: two fields of a form. */
export function RoleAndTeam({ roles, teams, refusal }: RoleAndTeamProps) {
  const { t } = useTranslation(['people', 'common'])
  return (
    <>
      <Field label={t('invite.role')} error={refusal?.fields.role}>
        <Select name="role" defaultValue="LEARNER">
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`common:role.${role}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('invite.team')} error={refusal?.fields.team}>
        <Select name="team" defaultValue="">
          <option value="">{t('invite.noTeam')}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
