import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Checkbox } from '~/components/ui/checkbox'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { RulesFormFragment } from '~/graphql/generated/graphql'
import { useGateWords } from './use-gate-words'

/** How the company takes the paths of the library, and what it lets its people wait for. */
export function RulesForm({ organization }: { organization: RulesFormFragment }) {
  const { t } = useTranslation(['rule', 'common'])
  const { Form, busy, refusal } = usePostedForm(() => t('settings.saved'))
  return (
    <Form method="post" className="grid gap-10">
      <input type="hidden" name="organization" value={organization.id} />
      <FormRefusal refusal={refusal} />
      <Section title={t('settings.orders')}>
        <p className="text-ink-soft max-w-[72ch] text-sm">{t('settings.ordersText')}</p>
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {organization.paths.map(({ id, title, isSequential }) => (
            <li key={id} className="p-4">
              <Checkbox
                name="path"
                value={id}
                label={title}
                hint={t('settings.sequential')}
                defaultChecked={isSequential}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Gates gates={organization.gates} />
      <Button type="submit" tone="secondary" busy={busy} className="justify-self-start">
        {t('common:action.save')}
      </Button>
    </Form>
  )
}

function Gates({ gates }: Pick<RulesFormFragment, 'gates'>) {
  const { t } = useTranslation('rule')
  const wordsOf = useGateWords()
  return (
    <Section title={t('settings.gates')}>
      <p className="text-ink-soft max-w-[72ch] text-sm">
        {gates.length > 0 ? t('settings.gatesText') : t('settings.none')}
      </p>
      {gates.length > 0 ? (
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {gates.map((gate) => (
            <li key={gate.key} className="p-4">
              <Checkbox
                name="gate"
                value={gate.key}
                label={wordsOf(gate)}
                hint={
                  gate.path
                    ? t('settings.onPath', { course: gate.before.title, path: gate.path.title })
                    : t('settings.before', { course: gate.before.title })
                }
                defaultChecked={gate.isOn}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
