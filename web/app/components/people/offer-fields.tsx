import { useTranslation } from 'react-i18next'
import { ChoiceField } from '~/components/ui/choice-field'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'
import type { Refused } from '~/forms/form-result'
import type { Role } from '~/graphql/generated/graphql'
import { namedByTitle } from '~/people/named-by-title'

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
      <ChoiceField
        name="team"
        label={t('invite.team')}
        error={refusal?.fields.team}
        none={t('invite.noTeam')}
        choices={teams}
      />
      <ChoiceField
        name="path"
        label={t('invite.path')}
        error={refusal?.fields.path}
        none={t('invite.companyPath')}
        choices={paths.map(namedByTitle)}
      />
    </>
  )
}
