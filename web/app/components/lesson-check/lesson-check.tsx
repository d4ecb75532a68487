import { CircleCheck } from 'lucide-react'
import type { PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '~/components/ui/section'
import type { RenderedQuestion } from '~/lesson-check/rendered-question'
import { QuestionForm } from './question-form'

interface LessonCheckProps {
  questions: readonly RenderedQuestion[]
  /** Hidden fields of every form, which say where the answer belongs. */
  place: { organization: string; lesson: string }
}

/** The questions after a lesson's text, in one calm card; each is explained as soon as it is answered. */
export function LessonCheck({ questions, place, children }: PropsWithChildren<LessonCheckProps>) {
  const { t } = useTranslation('lesson')
  const right = questions.filter(({ answer }) => answer?.isRight).length
  return (
    <Section
      anchor="check"
      title={t('check.title')}
      className="mt-16"
      aside={
        <span className="text-ink-soft tabular flex items-center gap-1.5 text-sm">
          {right === questions.length ? (
            <CircleCheck aria-hidden className="text-success size-4.5" strokeWidth={1.5} />
          ) : null}
          {t('check.progress', { right, count: questions.length })}
        </span>
      }
    >
      <p className="text-ink-soft -mt-3 text-sm">{t('check.text')}</p>
      {children}
      <ol className="border-line bg-surface divide-line shadow-raised divide-y rounded-lg border">
        {questions.map((question) => (
          <li key={question.slug} id={`question-${question.slug}`} className="scroll-mt-20 p-4 sm:p-6">
            <QuestionForm question={question} place={place} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
