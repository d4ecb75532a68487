import { useTranslation } from 'react-i18next'
import { lessonViews, type View } from '~/asking/views'
import { Section } from '~/components/ui/section'
import type { AskedPageFragment } from '~/graphql/generated/graphql'
import { AskForm } from './ask-form'
import { AskedList } from './asked-list'

interface LessonQuestionsProps {
  page: AskedPageFragment
  view: View
  clientKey: string
  company: string
  place: { organization: string; lesson: string }
  quote: string
  onDropQuote: () => void
}

/** What the company asks about a lesson, after its text. */
export function LessonQuestions({ page, view, clientKey, ...asking }: LessonQuestionsProps) {
  const { t } = useTranslation('asking')
  const isEmpty = page.totalCount === 0 && view === lessonViews[0]
  return (
    <Section anchor="questions" title={t('title')} className="mt-16 scroll-mt-20">
      <p className="text-ink-soft -mt-3 text-sm">{isEmpty ? t('textEmpty') : t('text')}</p>
      {isEmpty ? null : <AskedList {...{ page, view, clientKey }} views={lessonViews} />}
      <AskForm clientKey={clientKey} {...asking} />
    </Section>
  )
}
