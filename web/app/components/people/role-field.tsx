import { useTranslation } from 'react-i18next'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'
import type { Role } from '~/graphql/generated/graphql'

interface RoleFieldProps {
  label: string
  roles: readonly Role[]
  role: Role
  onChange: (role: Role) => void
  disabled?: boolean
  error?: string
}

/** A role, and under it what whoever has it may do. */
export function RoleField({ label, roles, role, onChange, disabled, error }: RoleFieldProps) {
  const { t } = useTranslation('common')
  return (
    <Field label={label} hint={t(`roleMay.${role}`)} error={error}>
      <Select
        name="role"
        value={role}
        onChange={({ target }) => onChange(target.value as Role)}
        disabled={disabled}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {t(`role.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
