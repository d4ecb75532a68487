import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'

interface ZoneFieldProps {
  zone: string
  /** That can be chosen, `zone` among them. */
  zones: string[]
  /** Nobody has chosen one yet, so the browser's stands in the form. */
  isOpen: boolean
  error?: string
}

/** The time zone of a company. */
export function ZoneField({ zone, zones, isOpen, error }: ZoneFieldProps) {
  const { t } = useTranslation('company')
  const [chosen, setChosen] = useState(zone)
  // Where somebody is, the browser alone knows, and not while the server renders.
  useEffect(() => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
    if (isOpen && zones.includes(here)) setChosen(here)
  }, [])
  return (
    <Field label={t('general.timezone')} hint={t('general.timezoneHint')} error={error}>
      <Select name="timezone" value={chosen} onChange={({ target }) => setChosen(target.value)}>
        {zones.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </Select>
    </Field>
  )
}
