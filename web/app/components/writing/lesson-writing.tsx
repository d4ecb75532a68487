import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextEditor } from '~/authoring/create-text-editor'
import { FollowingEditor } from '~/components/authoring/open-file'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Tabs } from '~/components/ui/tabs'
import { fromApiLocale } from '~/i18n/locale'
import type { LessonPage } from '~/routes/o.$org+/authoring_.courses.$course.$lesson'
import { withBlock } from '~/writing/picture-markdown'
import {
  textsIn,
  withTexts,
  writingLocales,
  type LessonDraft,
  type LessonTexts,
  type WritingLocale,
} from '~/writing/lesson-draft'
import { LessonPreview } from './lesson-preview'
import { OtherLanguage } from './other-language'
import { PictureButton } from './picture-button'
import { PictureDialog } from './picture-dialog'
import { addressOf } from './use-lesson-draft'

interface LessonWritingProps {
  page: LessonPage
  locale: WritingLocale
  draft: LessonDraft
  behind: LessonPage['lesson']['behind']
  onChange: (change: (draft: LessonDraft) => LessonDraft) => void
}

/** The text of one language, and beside it what learners will see, or the other language. */
export function LessonWriting({ page, locale, draft, behind, onChange }: LessonWritingProps) {
  const { t } = useTranslation('writing')
  const editor = useRef<TextEditor | null>(null)
  const texts = textsIn(draft, locale)
  const set = (change: Partial<LessonTexts>) => onChange((now) => withTexts(now, locale, change))
  const [files, setFiles] = useState<readonly File[]>([])
  const [file, ...others] = files
  const insert = (markdown: string) => {
    const body = texts?.body ?? ''
    // Without the editor, which may not load, it goes to the end.
    if (editor.current) editor.current.insertBlock(markdown)
    else set({ body: body + withBlock(body, body.length, markdown).insert })
    setFiles(others)
  }
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t('lesson.title')}>
          <Input
            lang={fromApiLocale(locale)}
            value={texts?.title ?? ''}
            maxLength={120}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field label={t('lesson.question')}>
          <Input
            lang={fromApiLocale(locale)}
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
              path={`${page.lesson.slug}.${fromApiLocale(locale)}.md`}
              text={texts?.body ?? ''}
              editor={editor}
              onChange={(body) => set({ body })}
              onSave={() => undefined}
              onFiles={setFiles}
            />
          </div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <PictureButton onFiles={setFiles} />
            <p className="text-ink-faint text-xs">{t('picture.drop')}</p>
          </div>
          <p className="text-ink-faint text-xs">{t('lesson.help')}</p>
          {file ? (
            <PictureDialog
              key={files.length}
              address={`/pictures/${page.org}/${page.course.slug}`}
              file={file}
              lang={fromApiLocale(locale)}
              onInsert={insert}
              onClose={() => setFiles(others)}
            />
          ) : null}
        </section>
        <Beside {...{ page, locale, draft, behind }} />
      </div>
    </div>
  )
}

type BesideProps = Omit<LessonWritingProps, 'onChange'>

/** Who opens a text that is behind has come to see what it is behind of. */
function Beside({ page, locale, draft, behind }: BesideProps) {
  const { t } = useTranslation('writing')
  const other = writingLocales.find((one) => one !== locale)!
  const body = textsIn(draft, locale)?.body ?? ''
  const preview = <LessonPreview address={`${addressOf(page)}/preview`} text={body} />
  if (page.course.texts.length < 2) return preview
  const before = (behind?.locale === locale && behind.before) || null
  return (
    <Tabs
      label={t('other.choice')}
      defaultValue={behind?.locale === locale ? 'other' : 'preview'}
      panelClassName="pt-3"
      tabs={[
        { value: 'preview', label: t('lesson.preview'), content: preview },
        {
          value: 'other',
          label: t('other.label', { language: t(`language.${other}`) }),
          content: <OtherLanguage locale={other} texts={textsIn(draft, other)} before={before} />,
        },
      ]}
    />
  )
}
