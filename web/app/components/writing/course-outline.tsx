import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'
import { OutlineLesson } from './outline-lesson'
import { useArranging } from './use-arranging'
import { useTypedWords } from './use-typed-words'

/** The lessons in order: to open, to move by mouse or keyboard, to take out, to add. */
export function CourseOutline({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const { order, arrange, refusal } = useArranging(course)
  return (
    <Section title={t('outline.title')}>
      <FormRefusal refusal={refusal} />
      {order.length === 0 ? <p className="text-ink-soft text-sm">{t('outline.empty')}</p> : null}
      <ol
        aria-label={t('outline.title')}
        className="border-line bg-surface divide-line divide-y rounded border empty:hidden"
      >
        {order.map((lesson, at) => (
          <OutlineLesson
            key={lesson.slug}
            lesson={lesson}
            languages={course.texts.map(({ locale }) => locale)}
            place={{ at, count: order.length }}
            dependents={order
              .filter(({ buildsOn }) => buildsOn.includes(lesson.slug))
              .map(({ title }) => title)}
            isPublished={course.publishedNumber > 0}
            onMove={(slug, to) => arrange(moved(order, slug, to))}
            onRemove={() => arrange(order.filter(({ slug }) => slug !== lesson.slug))}
          />
        ))}
      </ol>
      <AddLesson course={course} />
    </Section>
  )
}

function moved<Lesson extends { slug: string }>(
  order: readonly Lesson[],
  slug: string,
  to: number,
): Lesson[] {
  const lesson = order.find((one) => one.slug === slug)
  if (!lesson) return [...order]
  return order.filter((one) => one.slug !== slug).toSpliced(to, 0, lesson)
}

function AddLesson({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const { Form, busy, refusal } = usePostedForm(
    () => t('outline.added'),
    () => words.onStored(),
  )
  const words = useTypedWords({}, busy)
  return (
    <Form method="post" onSubmit={words.onSent} className="grid gap-3">
      <input type="hidden" name="course" value={course.id} />
      <input type="hidden" name="revision" value={course.revision} />
      <FormRefusal refusal={refusal} />
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('outline.newTitle')} className="min-w-56 grow">
          <Input
            name="title"
            maxLength={120}
            autoComplete="off"
            required
            value={words.wordOf('title')}
            onChange={({ target }) => words.type('title', target.value)}
          />
        </Field>
        {course.texts.length > 1 ? (
          <Field label={t('new.language')}>
            <Select name="locale">
              {course.texts.map(({ locale }) => (
                <option key={locale} value={locale}>
                  {t(`language.${locale}`)}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <input type="hidden" name="locale" value={course.texts[0]?.locale ?? 'EN'} />
        )}
        <Button type="submit" name="intent" value="add" icon={Plus} busy={busy} className="h-11">
          {t('outline.add')}
        </Button>
      </div>
    </Form>
  )
}
