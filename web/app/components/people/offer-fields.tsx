import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '~/components/ui/choice-field'
import type { Refused } from '~/forms/form-result'
import type { Role } from '~/graphql/generated/graphql'
import { namedByTitle } from '~/people/named-by-title'
import { RoleField } from './role-field'

interface OfferFieldsProps {
  roles: readonly Role[]
  teams: { id: string; name: string }[]
  paths: { id: string; title: string }[]
  refusal?: Refused
}

/** What somebody who is invited becomes: three fields of a form. */
export function OfferFields({ roles, teams, paths, refusal }: OfferFieldsProps) {
  const { t } = useTranslation('people')
  const [role, setRole] = useState<Role>('LEARNER')
  return (
    <>
      <RoleField
        label={t('invite.role')}
        roles={roles}
        role={role}
        onChange={setRole}
        error={refusal?.fields.role}
      />
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
