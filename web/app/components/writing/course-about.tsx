import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Textarea } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'
import { writingLocales } from '~/writing/lesson-draft'
import { useTypedWords } from './use-typed-words'

/** What a course is called and about, in one language or both. */
export function CourseAbout({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const { Form, busy, refusal } = usePostedForm(
    () => t('about.saved'),
    () => words.onStored(),
  )
  const words = useTypedWords(storedWords(course), busy)
  const field = (name: string) => ({
    name,
    value: words.wordOf(name),
    onChange: ({ target }: { target: { value: string } }) => words.type(name, target.value),
  })
  const theirs = (name: string) => {
    const text = words.theirsOf(name)
    return text === undefined ? undefined : t('about.theirs', { text })
  }
  return (
    <Section title={t('about.title')}>
      <Form
        method="post"
        onSubmit={words.onSent}
        className="border-line bg-surface grid gap-5 rounded border p-5"
      >
        <input type="hidden" name="course" value={course.id} />
        <input type="hidden" name="revision" value={course.revision} />
        <FormRefusal refusal={refusal} />
        <div className="grid gap-6 md:grid-cols-2">
          {writingLocales.map((locale) => (
            <fieldset key={locale} className="grid content-start gap-4">
              <legend className="text-ink-soft mb-2 text-sm">{t(`language.${locale}`)}</legend>
              <Field label={t('about.name')} hint={theirs(`title-${locale}`)}>
                <Input maxLength={120} {...field(`title-${locale}`)} />
              </Field>
              <Field label={t('about.summary')} hint={theirs(`summary-${locale}`)}>
                <Textarea maxLength={400} {...field(`summary-${locale}`)} />
              </Field>
            </fieldset>
          ))}
        </div>
        <p className="text-ink-faint text-sm">{t('about.languages')}</p>
        <Button
          type="submit"
          name="intent"
          value="about"
          tone="secondary"
          busy={busy}
          className="justify-self-start"
        >
          {t('about.save')}
        </Button>
      </Form>
    </Section>
  )
}

/** By the names of their fields. */
function storedWords({ texts }: WrittenCourse): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap(({ locale, title, summary }) => [
      [`title-${locale}`, title],
      [`summary-${locale}`, summary],
    ]),
  )
}
