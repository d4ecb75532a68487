import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button, buttonClass } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'

/** All that was ever published; any of it can be offered again. */
export function CourseVersions({ course, org }: { course: WrittenCourse; org: string }) {
  const { t } = useTranslation('writing')
  if (course.versions.length === 0) return null
  return (
    <Section title={t('versions.title')}>
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
            <span className="flex flex-wrap items-center gap-2">
              {isOnOffer ? null : <OfferAgain courseId={course.id} number={number} />}
              <a
                href={`/courses/${org}/${course.slug}.zip?version=${number}`}
                download
                className={buttonClass({ tone: 'quiet', size: 'small' })}
              >
                <Download aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
                {t('versions.download', { number })}
              </a>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What learners read of it are its author's own words, as of any version: nobody else knows in which language. */
function OfferAgain({ courseId, number }: { courseId: string; number: number }) {
  const { t } = useTranslation('writing')
  const [isOpen, setOpen] = useState(false)
  const { Form, busy, refusal } = usePostedForm(
    (title) => t('publish.done', { title }),
    () => setOpen(false),
  )
  return (
    <Dialog
      title={t('versions.republish', { number })}
      description={t('versions.again')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button tone="secondary" size="small" className="justify-self-start">
          {t('versions.republish', { number })}
        </Button>
      }
    >
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="course" value={courseId} />
        <input type="hidden" name="version" value={number} />
        <FormRefusal refusal={refusal} />
        <Field label={t('publish.notes')} hint={t('publish.notesHint')}>
          <Textarea name="notes" maxLength={2000} />
        </Field>
        <Button type="submit" name="intent" value="republish" busy={busy} className="justify-self-start">
          {t('versions.offer')}
        </Button>
      </Form>
    </Dialog>
  )
}
