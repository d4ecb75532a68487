import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import { TrialList, type Trial } from './trial-list'

interface PublishPanelProps {
  org: string
  exercise: {
    id: string
    slug: string
    state: string
    publishedNumber: number
    isPublished: boolean
    problems: readonly unknown[]
    trials: readonly Trial[]
  }
  unsaved: boolean
}

/** From "the files are sound" to "learners have it". */
export function PublishPanel({ org, exercise, unsaved }: PublishPanelProps) {
  const { t } = useTranslation('authoring')
  const trial = usePostedForm(() => t('trials.started'))
  const publish = usePostedForm((title) => t('publish.done', { title }))
  const retire = usePostedForm((title) => t('publish.retired', { title }))
  const { trials, problems, state } = exercise
  const isProven = trials.length > 0 && trials.every(({ asExpected }) => asExpected === true)
  const isTrying = trials.some((one) => one.state !== 'DONE')
  return (
    <>
      <Section title={t('trials.title')}>
        <p className="text-ink-soft -mt-2 text-sm">{t('trials.text')}</p>
        <FormRefusal refusal={trial.refusal} />
        {trials.length > 0 ? <TrialList trials={trials} /> : null}
        {problems.length === 0 && !isProven ? (
          <trial.Form method="post" className="grid gap-2">
            <input type="hidden" name="exercise" value={exercise.id} />
            <Button
              type="submit"
              name="intent"
              value="try"
              tone={trials.length > 0 ? 'secondary' : 'primary'}
              busy={trial.busy || isTrying}
              disabled={unsaved}
              className="justify-self-start"
            >
              {trials.length > 0 ? t('trials.again') : t('trials.start')}
            </Button>
            {unsaved ? <p className="text-ink-faint text-sm">{t('trials.saveFirst')}</p> : null}
          </trial.Form>
        ) : null}
      </Section>
      <Section title={t('publish.title')}>
        <p className="text-ink-soft -mt-2 text-sm">{offer(exercise, t)}</p>
        <FormRefusal refusal={publish.refusal ?? retire.refusal} />
        <div className="flex flex-wrap gap-2">
          {exercise.isPublished ? null : (
            <publish.Form method="post">
              <input type="hidden" name="exercise" value={exercise.id} />
              <Button
                type="submit"
                name="intent"
                value="publish"
                busy={publish.busy}
                disabled={!isProven || unsaved}
              >
                {t('publish.submit')}
              </Button>
            </publish.Form>
          )}
          {state === 'PUBLISHED' ? (
            <retire.Form method="post">
              <input type="hidden" name="exercise" value={exercise.id} />
              <Button type="submit" name="intent" value="retire" tone="secondary" busy={retire.busy}>
                {t('publish.retire')}
              </Button>
            </retire.Form>
          ) : null}
        </div>
        {!isProven && !exercise.isPublished ? (
          <p className="text-ink-faint text-sm">{t('publish.notProven')}</p>
        ) : (
          <p className="text-ink-faint text-sm">{t('publish.text')}</p>
        )}
        {state === 'PUBLISHED' ? (
          <Link
            to={`/o/${org}/exercises/${exercise.slug}`}
            className="text-accent justify-self-start text-sm underline underline-offset-4"
          >
            {t('publish.see')}
          </Link>
        ) : null}
      </Section>
    </>
  )
}

type Translate = ReturnType<typeof useTranslation<'authoring'>>['t']

function offer({ state, isPublished, publishedNumber }: PublishPanelProps['exercise'], t: Translate): string {
  if (state !== 'PUBLISHED') return t('publish.never')
  return t(isPublished ? 'publish.current' : 'publish.older', { number: publishedNumber })
}
