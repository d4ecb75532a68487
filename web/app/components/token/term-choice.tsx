import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'
import { terms, type TokenKind } from '~/token/scopes'

const dayMs = 86_400_000

/** When it ends, with the day it will be. A service may go on until it is revoked: provisioning must not stop by itself. */
export function TermChoice({ kind, error }: { kind: TokenKind; error?: string }) {
  const { t, i18n } = useTranslation('token')
  const [days, setDays] = useState('90')
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  const dateIn = (count: number) => format.format(new Date(Date.now() + count * dayMs))
  return (
    <Field label={t('expiry')} hint={days ? undefined : t('neverHint')} error={error}>
      <Select name="days" value={days} onChange={({ target }) => setDays(target.value)}>
        {terms.map((count) => (
          <option key={count} value={count}>
            {t('expiryChoice', { count, date: dateIn(count) })}
          </option>
        ))}
        {kind === 'service' ? <option value="">{t('never')}</option> : null}
      </Select>
    </Field>
  )
}
