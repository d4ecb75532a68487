import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/components/ui/checkbox'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import type { Refused } from '~/forms/form-result'
import type { Locale, ReportFormat, ReportRhythm } from '~/graphql/generated/graphql'

export interface HeldPlan {
  name: string
  rhythm: ReportRhythm
  day: number
  format: ReportFormat
  locale: Locale
  recipients: readonly { id: string; name: string }[]
}

interface PlanFieldsProps {
  held: HeldPlan
  readers: readonly { id: string; name: string }[]
  refusal: Refused | undefined
}

const monthDays = [...Array(28).keys()].map((at) => at + 1)

/** When a report is sent, how and to whom. */
export function PlanFields({ held, readers, refusal }: PlanFieldsProps) {
  const { t } = useTranslation('report')
  const typed = (name: string, before: string) => refusal?.values[name] ?? before
  return (
    <>
      <Field label={t('fields.name')} hint={t('fields.nameHint')} error={refusal?.fields.name} required>
        <Input name="name" maxLength={120} defaultValue={typed('name', held.name)} />
      </Field>
      <DayFields held={held} refusal={refusal} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('fields.format')}>
          <Select name="format" defaultValue={typed('format', held.format)}>
            {(['PDF', 'XLSX', 'CSV'] as const).map((format) => (
              <option key={format} value={format}>
                {t(`formats.${format}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('fields.locale')}>
          <Select name="locale" defaultValue={typed('locale', held.locale)}>
            {(['EN', 'ZH_CN'] as const).map((locale) => (
              <option key={locale} value={locale}>
                {t(`locales.${locale}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Recipients held={held} readers={readers} error={refusal?.fields.recipients} />
    </>
  )
}

function DayFields({ held, refusal }: Pick<PlanFieldsProps, 'held' | 'refusal'>) {
  const { t } = useTranslation('report')
  const [rhythm, setRhythm] = useState((refusal?.values.rhythm as ReportRhythm | undefined) ?? held.rhythm)
  const heldDay = (of: ReportRhythm) => (held.rhythm === of ? String(held.day) : '1')
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field label={t('fields.rhythm')} hint={t('fields.morning')}>
        <Select
          name="rhythm"
          value={rhythm}
          onChange={({ currentTarget }) => setRhythm(currentTarget.value as ReportRhythm)}
        >
          {(['WEEK', 'MONTH'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`fields.rhythms.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {rhythm === 'WEEK' ? (
        <Field label={t('fields.weekday')} error={refusal?.fields.weekday}>
          <Select name="weekday" defaultValue={refusal?.values.weekday ?? heldDay('WEEK')}>
            {(['1', '2', '3', '4', '5', '6', '7'] as const).map((day) => (
              <option key={day} value={day}>
                {t(`days.${day}`)}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Field label={t('fields.monthDay')} hint={t('fields.monthDayHint')} error={refusal?.fields.monthDay}>
          <Select name="monthDay" defaultValue={refusal?.values.monthDay ?? heldDay('MONTH')}>
            {[...monthDays, 29, 30].map((day) => (
              <option key={day} value={day}>
                {day}
              </option>
            ))}
            <option value="31">{t('fields.last')}</option>
          </Select>
        </Field>
      )}
    </div>
  )
}

function Recipients({
  held,
  readers,
  error,
}: Pick<PlanFieldsProps, 'held' | 'readers'> & { error: string | undefined }) {
  const { t } = useTranslation('report')
  const chosen = new Set(held.recipients.map(({ id }) => id))
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{t('fields.recipients')}</legend>
      <p className="text-ink-faint text-sm">{t('fields.recipientsHint')}</p>
      <div className="border-line grid max-h-64 gap-2.5 overflow-y-auto rounded border p-3 sm:grid-cols-2">
        {readers.map(({ id, name }) => (
          <Checkbox key={id} name="recipients" value={id} label={name} defaultChecked={chosen.has(id)} />
        ))}
      </div>
      {error ? (
        <p role="alert" className="text-danger text-sm">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
