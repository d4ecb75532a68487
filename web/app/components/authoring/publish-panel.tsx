import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isProven } from '~/authoring/trial-progress'
import { Button } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { Trial } from './trial-list'

interface PublishPanelProps {
  org: string
  exercise: {
    id: string
    slug: string
    state: string
    publishedNumber: number
    isPublished: boolean
    trials: readonly Trial[]
  }
  unsaved: boolean
}

/** From "all is proven" to "learners have it", and back. */
export function PublishPanel({ org, exercise, unsaved }: PublishPanelProps) {
  const { t } = useTranslation('authoring')
  const proven = isProven(exercise.trials)
  return (
    <Section title={t('publish.title')}>
      <p className="text-ink-soft -mt-2 text-sm">{offer(exercise, t)}</p>
      <PublishButtons exercise={exercise} publishable={proven && !unsaved} />
      <p className="text-ink-faint text-sm">
        {proven || exercise.isPublished ? t('publish.text') : t('publish.notProven')}
      </p>
      {exercise.state === 'PUBLISHED' ? (
        <Link
          to={`/o/${org}/exercises/${exercise.slug}`}
          className="text-accent justify-self-start text-sm underline underline-offset-4"
        >
          {t('publish.see')}
        </Link>
      ) : null}
    </Section>
  )
}

interface PublishButtonsProps {
  exercise: Pick<PublishPanelProps['exercise'], 'id' | 'state' | 'isPublished'>
  publishable: boolean
}

function PublishButtons({ exercise: { id, state, isPublished }, publishable }: PublishButtonsProps) {
  const { t } = useTranslation('authoring')
  const publish = usePostedForm((title) => t('publish.done', { title }))
  const retire = usePostedForm((title) => t('publish.retired', { title }))
  return (
    <>
      <FormRefusal refusal={publish.refusal ?? retire.refusal} />
      <div className="flex flex-wrap gap-2">
        {isPublished ? null : (
          <publish.Form method="post">
            <input type="hidden" name="exercise" value={id} />
            <Button type="submit" name="intent" value="publish" busy={publish.busy} disabled={!publishable}>
              {t('publish.submit')}
            </Button>
          </publish.Form>
        )}
        {state === 'PUBLISHED' ? (
          <retire.Form method="post">
            <input type="hidden" name="exercise" value={id} />
            <Button type="submit" name="intent" value="retire" tone="secondary" busy={retire.busy}>
              {t('publish.retire')}
            </Button>
          </retire.Form>
        ) : null}
      </div>
    </>
  )
}

type Translate = ReturnType<typeof useTranslation<'authoring'>>['t']

function offer({ state, isPublished, publishedNumber }: PublishPanelProps['exercise'], t: Translate): string {
  if (state !== 'PUBLISHED') return t('publish.never')
  return t(isPublished ? 'publish.current' : 'publish.older', { number: publishedNumber })
}
