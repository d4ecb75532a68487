import { useTranslation } from 'react-i18next'
import { managersSeeChoices } from '~/company/managers-see'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ManagersSee } from '~/graphql/generated/graphql'

/** What those who manage a person see of their results; from the least to the most. */
export function ManagersSeeForm({ organization, chosen }: { organization: string; chosen: ManagersSee }) {
  const { t } = useTranslation(['privacy', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('company.see.saved'))
  return (
    <Form method="post" className="grid gap-4">
      <input type="hidden" name="organization" value={organization} />
      <FormRefusal refusal={refusal} />
      <fieldset className="border-line bg-surface divide-line divide-y rounded border">
        <legend className="sr-only">{t('company.see.title')}</legend>
        {managersSeeChoices.map((choice) => (
          <div
            key={choice}
            className="hover:bg-hover has-checked:bg-accent-soft relative flex items-start gap-3 px-5 py-4 transition-colors"
          >
            <input
              id={`choose-${choice}`}
              type="radio"
              name="managersSee"
              value={choice}
              defaultChecked={choice === chosen}
              aria-describedby={`see-${choice}`}
              className="accent-accent relative z-10 mt-1 size-4 shrink-0"
            />
            <div className="grid gap-0.5">
              <label
                htmlFor={`choose-${choice}`}
                className="cursor-pointer text-sm font-medium after:absolute after:inset-0"
              >
                {t(`company.see.${choice}`)}
              </label>
              <p id={`see-${choice}`} className="text-ink-soft text-sm">
                {t(`company.see.${choice}_text`)}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      <Button
        type="submit"
        name="intent"
        value="see"
        tone="secondary"
        busy={busy}
        className="justify-self-start"
      >
        {t('common:action.save')}
      </Button>
    </Form>
  )
}
