import { useTranslation } from 'react-i18next'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'
import type { Refused } from '~/forms/form-result'
import type { Role } from '~/graphql/generated/graphql'

interface OfferFieldsProps {
  roles: readonly Role[]
  teams: { id: string; name: string }[]
  paths: { id: string; title: string }[]
  refusal?: Refused
}

/** What somebody who is invited becomes: three fields of a form. */
export function OfferFields({ roles, teams, paths, refusal }: OfferFieldsProps) {
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
      <Field label={t('invite.path')} error={refusal?.fields.path}>
        <Select name="path" defaultValue="">
          <option value="">{t('invite.companyPath')}</option>
          {paths.map((path) => (
            <option key={path.id} value={path.id}>
              {path.title}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
