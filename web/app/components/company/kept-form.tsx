import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { keptKinds, type KeptKind } from '~/company/kept-kinds'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

/** For how many days each is kept. */
export function KeptForm({ organization, days }: { organization: string; days: Record<KeptKind, number> }) {
  const { t } = useTranslation(['privacy', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('company.keep.saved'))
  const form = useFocusOnRefusal(refusal)
  return (
    <Form
      ref={form}
      method="post"
      noValidate
      className="border-line bg-surface grid gap-5 rounded border p-5"
    >
      <input type="hidden" name="organization" value={organization} />
      <FormRefusal refusal={refusal} />
      <div className="grid items-start gap-5 md:grid-cols-2">
        {keptKinds.map((kind) => (
          <Field
            key={kind}
            label={t('company.keep.label', { what: t(`company.keep.${kind}`) })}
            hint={t(`company.keep.${kind}Hint`)}
            error={refusal?.fields[kind]}
            required
          >
            <Input
              name={kind}
              type="number"
              inputMode="numeric"
              min={1}
              defaultValue={refusal?.values[kind] ?? days[kind]}
              className="tabular max-w-36"
            />
          </Field>
        ))}
      </div>
      <Button
        type="submit"
        name="intent"
        value="keep"
        tone="secondary"
        busy={busy}
        className="justify-self-start"
      >
        {t('common:action.save')}
      </Button>
    </Form>
  )
}
