import { Form, useNavigation } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'

const factors = ['1', '1.5', '2', '0'] as const

interface BeginFormProps {
  organizationId: string
  /** The usual time. */
  minutes: number
  refusal: Refused | undefined
}

/** How much time one wants, and the way in. */
export function BeginForm({ organizationId, minutes, refusal }: BeginFormProps) {
  const { t } = useTranslation('assessment')
  const isBusy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="organization" value={organizationId} />
      <fieldset>
        <legend className="text-lg font-semibold">{t('start.time.title')}</legend>
        <p className="text-ink-soft mt-1 mb-4 text-sm">{t('start.time.text')}</p>
        <div className="grid gap-2 sm:grid-cols-2">
          {factors.map((factor) => (
            <label
              key={factor}
              className="border-line hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-accent flex min-h-12 cursor-pointer items-center gap-3 rounded border px-4 py-2.5 text-sm transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                name="time"
                value={factor}
                defaultChecked={factor === '1'}
                className="accent-accent-fill size-5 shrink-0 outline-none"
              />
              {t(`start.time.${factor}`, { minutes: minutes * Number(factor) })}
            </label>
          ))}
        </div>
      </fieldset>
      <FormRefusal refusal={refusal} />
      <Button
        type="submit"
        size="large"
        busy={isBusy}
        trailingIcon={ArrowRight}
        className="w-fit max-sm:w-full"
      >
        {t('start.begin')}
      </Button>
    </Form>
  )
}
