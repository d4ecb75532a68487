import { useTranslation } from 'react-i18next'
import { isBegun, isProven, isTrying } from '~/authoring/trial-progress'
import { Button } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import { TrialList, type Trial } from './trial-list'

interface TrialPanelProps {
  exercise: { id: string; problems: readonly unknown[]; trials: readonly Trial[] }
  unsaved: boolean
}

/** What the files as they are saved must prove, and how far that is. */
export function TrialPanel({ exercise: { id, problems, trials }, unsaved }: TrialPanelProps) {
  const { t } = useTranslation('authoring')
  const { Form, busy, refusal } = usePostedForm(() => t('trials.started'))
  const begun = isBegun(trials)
  return (
    <Section title={t('trials.title')}>
      <p className="text-ink-soft -mt-2 text-sm">{t('trials.text')}</p>
      <FormRefusal refusal={refusal} />
      {trials.length > 0 ? <TrialList trials={trials} /> : null}
      {problems.length === 0 && !isProven(trials) ? (
        <Form method="post" className="grid gap-2">
          <input type="hidden" name="exercise" value={id} />
          <Button
            type="submit"
            name="intent"
            value="try"
            tone={begun ? 'secondary' : 'primary'}
            busy={busy || isTrying(trials)}
            disabled={unsaved}
            className="justify-self-start"
          >
            {begun ? t('trials.again') : t('trials.start')}
          </Button>
          {unsaved ? <p className="text-ink-faint text-sm">{t('trials.saveFirst')}</p> : null}
        </Form>
      ) : null}
    </Section>
  )
}
