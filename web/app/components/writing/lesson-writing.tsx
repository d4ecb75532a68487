import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextEditor } from '~/authoring/create-text-editor'
import { FollowingEditor } from '~/components/authoring/open-file'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import type { LessonPage } from '~/routes/o.$org+/authoring_.courses.$course.$lesson'
import {
  textsIn,
  withTexts,
  type LessonDraft,
  type LessonTexts,
  type WritingLocale,
} from '~/writing/lesson-draft'
import { LessonPreview } from './lesson-preview'
import { addressOf } from './use-lesson-draft'

interface LessonWritingProps {
  page: LessonPage
  locale: WritingLocale
  draft: LessonDraft
  onChange: (change: (draft: LessonDraft) => LessonDraft) => void
}

const fileLanguages: Record<WritingLocale, string> = { EN: 'en', ZH_CN: 'zh-CN' }

/** The text of one language, and beside it what learners will see. */
export function LessonWriting({ page, locale, draft, onChange }: LessonWritingProps) {
  const { t } = useTranslation('writing')
  const editor = useRef<TextEditor | null>(null)
  const texts = textsIn(draft, locale)
  const set = (change: Partial<LessonTexts>) => onChange((now) => withTexts(now, locale, change))
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t('lesson.title')}>
          <Input
            value={texts?.title ?? ''}
            maxLength={120}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field label={t('lesson.question')}>
          <Input
            value={texts?.summary ?? ''}
            maxLength={400}
            onChange={(event) => set({ summary: event.target.value })}
          />
        </Field>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <section aria-label={t('lesson.editor')} className="grid min-w-0 gap-2">
          <div className="border-line bg-surface h-[34rem] overflow-hidden rounded border">
            <FollowingEditor
              path={`${page.lesson.slug}.${fileLanguages[locale]}.md`}
              text={texts?.body ?? ''}
              editor={editor}
              onChange={(body) => set({ body })}
              onSave={() => undefined}
            />
          </div>
          <p className="text-ink-faint text-xs">{t('lesson.help')}</p>
        </section>
        <LessonPreview address={`${addressOf(page)}/preview`} text={texts?.body ?? ''} />
      </div>
    </div>
  )
}
