import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { CodeBlock } from '~/components/ui/code-block'
import type { Draft } from '~/exercise-runner/draft/use-kept-draft'
import { lessonDraftIn, textsIn, type WritingLocale } from '~/writing/lesson-draft'

/** Two wrote in one lesson: both texts are whole, and the author says whose stays. */
export function LessonConflict({ kept, language }: { kept: Draft; language: WritingLocale }) {
  const { t } = useTranslation('writing')
  const { status, theirs } = kept.state
  if (status !== 'conflict' || !theirs) return null
  const saved = lessonDraftIn(theirs.code)
  return (
    <Banner tone="danger" live title={t('conflict.title')}>
      <p>{t('conflict.text')}</p>
      <details className="mt-3">
        <summary>{t('conflict.theirs')}</summary>
        <CodeBlock className="mt-2 max-h-80">{(saved && textsIn(saved, language)?.body) ?? ''}</CodeBlock>
      </details>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" onClick={kept.keepMine}>
          {t('conflict.keep')}
        </Button>
        <Button size="small" tone="secondary" onClick={kept.takeTheirs}>
          {t('conflict.take')}
        </Button>
      </div>
    </Banner>
  )
}
