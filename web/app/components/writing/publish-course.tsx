import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'
import { isApproved } from '~/writing/review'
import { CourseProblems } from './course-problems'
import { CourseReview } from './course-review'
import { useTypedWords } from './use-typed-words'

/** What is wrong, what would change for learners, and the way to let them have it. */
export function PublishCourse({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const { problems, changes, state } = course
  const behind = course.lessons.filter((lesson) => lesson.behind).length
  const isNew = state !== 'PUBLISHED' || changes?.isAny !== false
  const isPublishable = problems.length === 0 && isNew
  return (
    <Section title={t('publish.title')}>
      <p className="text-ink-soft -mt-2 text-sm">
        {state !== 'PUBLISHED'
          ? t('publish.never')
          : t(isNew ? 'publish.older' : 'publish.current', { number: course.publishedNumber })}
      </p>
      <CourseProblems course={course} />
      {behind > 0 ? <p className="text-ink-soft text-sm">{t('publish.behind', { count: behind })}</p> : null}
      {isNew && changes && changes.isAny ? <Changes changes={changes} /> : null}
      <CourseReview course={course} isPublishable={isPublishable} />
      <PublishForms
        course={course}
        isPublishable={isPublishable && (!course.needsApproval || isApproved(course))}
      />
    </Section>
  )
}

/** The same words that learners under way are told. */
function Changes({ changes }: { changes: NonNullable<WrittenCourse['changes']> }) {
  const { t } = useTranslation(['writing', 'course'])
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-medium">{t('publish.changes')}</h3>
      {changes.lessons.length === 0 ? (
        <p className="text-ink-soft text-sm">{t('course:offer.noLesson')}</p>
      ) : (
        <ul aria-label={t('publish.changes')} className="border-line divide-line divide-y border-y text-sm">
          {changes.lessons.map(({ slug, title, differences }) => (
            <li key={slug} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span>{title}</span>
              <span className="flex flex-wrap gap-1.5">
                {differences.map((difference) => (
                  <Badge key={difference}>{t(`course:offer.difference.${difference}`)}</Badge>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function PublishForms({ course, isPublishable }: { course: WrittenCourse; isPublishable: boolean }) {
  const { t } = useTranslation('writing')
  const publish = usePostedForm(
    (title) => t('publish.done', { title }),
    () => words.onStored(),
  )
  const words = useTypedWords({}, publish.busy)
  const retire = usePostedForm((title) => t('publish.retired', { title }))
  return (
    <>
      <FormRefusal refusal={publish.refusal ?? retire.refusal} />
      <publish.Form method="post" onSubmit={words.onSent} className="grid gap-3">
        <input type="hidden" name="course" value={course.id} />
        <input type="hidden" name="edition" value={course.edition} />
        <Field label={t('publish.notes')} hint={t('publish.notesHint')}>
          <Textarea
            name="notes"
            maxLength={2000}
            value={words.wordOf('notes')}
            onChange={({ target }) => words.type('notes', target.value)}
          />
        </Field>
        <Button
          type="submit"
          name="intent"
          value="publish"
          busy={publish.busy}
          disabled={!isPublishable}
          className="justify-self-start"
        >
          {t('publish.submit')}
        </Button>
      </publish.Form>
      {course.state === 'PUBLISHED' ? (
        <retire.Form method="post">
          <input type="hidden" name="course" value={course.id} />
          <Button type="submit" name="intent" value="retire" tone="quiet" size="small" busy={retire.busy}>
            {t('publish.retire')}
          </Button>
        </retire.Form>
      ) : null}
    </>
  )
}
