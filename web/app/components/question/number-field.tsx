import { useTranslation } from 'react-i18next'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { useNumbers } from '~/lesson-figures/kit'
import type { AskedQuestion } from '~/question/asked-question'

interface NumberFieldProps {
  question: AskedQuestion
  error: string | undefined
  typed: string | undefined
}

export function NumberField({ question: { unit, answer }, error, typed }: NumberFieldProps) {
  const { t } = useTranslation('lesson')
  const { significant } = useNumbers()
  const given = answer?.given.number
  return (
    <div className="flex items-start gap-3">
      <input type="hidden" name="unit" value={unit ?? ''} />
      <Field label={t('check.number')} quietLabel error={error} className="w-full max-w-48">
        <Input
          name="number"
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={typed ?? (given == null ? undefined : significant(given, 10))}
        />
      </Field>
      {unit ? <span className="text-ink-soft leading-11">{unit}</span> : null}
    </div>
  )
}
