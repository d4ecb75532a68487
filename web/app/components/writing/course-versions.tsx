import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'

/** All that was ever published; any of it can be offered again. */
export function CourseVersions({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const { Form, busy, refusal } = usePostedForm((title) => t('publish.done', { title }))
  if (course.versions.length === 0) return null
  return (
    <Section title={t('versions.title')}>
      <FormRefusal refusal={refusal} />
      <ol className="border-line bg-surface divide-line divide-y rounded border text-sm">
        {course.versions.map(({ number, publishedAt, notes, lessonCount, isOnOffer }) => (
          <li key={number} className="grid gap-1.5 px-4 py-3">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-medium">{t('versions.number', { number })}</span>
              {isOnOffer ? <Badge tone="success">{t('versions.onOffer')}</Badge> : null}
            </span>
            <span className="text-ink-faint">
              <Time value={publishedAt} /> · {t('versions.lessons', { count: lessonCount })}
            </span>
            {notes ? <span className="wrap-anywhere whitespace-pre-line">{notes}</span> : null}
            {isOnOffer ? null : (
              <Form method="post">
                <input type="hidden" name="course" value={course.id} />
                <input type="hidden" name="version" value={number} />
                <input type="hidden" name="notes" value={t('versions.again', { number })} />
                <Button
                  type="submit"
                  name="intent"
                  value="republish"
                  tone="secondary"
                  size="small"
                  busy={busy}
                >
                  {t('versions.republish', { number })}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
