import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Textarea } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'
import { writingLocales } from '~/writing/lesson-draft'

/** What a course is called and about, in one language or both. */
export function CourseAbout({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const { Form, busy, refusal } = usePostedForm(() => t('about.saved'))
  return (
    <Section title={t('about.title')}>
      <Form method="post" className="border-line bg-surface grid gap-5 rounded border p-5">
        <input type="hidden" name="course" value={course.id} />
        <input type="hidden" name="revision" value={course.revision} />
        <FormRefusal refusal={refusal} />
        <div className="grid gap-6 md:grid-cols-2">
          {writingLocales.map((locale) => {
            const texts = course.texts.find((one) => one.locale === locale)
            return (
              <fieldset key={locale} className="grid content-start gap-4">
                <legend className="text-ink-soft mb-2 text-sm">{t(`language.${locale}`)}</legend>
                <Field label={t('about.name')}>
                  <Input name={`title-${locale}`} maxLength={120} defaultValue={texts?.title} />
                </Field>
                <Field label={t('about.summary')}>
                  <Textarea name={`summary-${locale}`} maxLength={400} defaultValue={texts?.summary} />
                </Field>
              </fieldset>
            )
          })}
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
