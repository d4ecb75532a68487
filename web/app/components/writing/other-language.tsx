import { useTranslation } from 'react-i18next'
import { fromApiLocale } from '~/i18n/locale'
import { changedBlocks, type Block } from '~/writing/changed-blocks'
import type { LessonTexts, WritingLocale } from '~/writing/lesson-draft'

interface OtherLanguageProps {
  locale: WritingLocale
  texts: LessonTexts | undefined
  /** As it was when both languages were last in step. */
  before: Pick<LessonTexts, 'title' | 'summary' | 'body'> | null
}

/** The lesson as the other language has it, as it is written: what is new since both were in step is marked. */
export function OtherLanguage({ locale, texts, before }: OtherLanguageProps) {
  const { t } = useTranslation('writing')
  const parts: Block[] = texts
    ? [
        ...changedBlocks(before && before.title, texts.title),
        ...changedBlocks(before && before.summary, texts.summary),
      ]
    : []
  return (
    <section
      aria-label={t('other.label', { language: t(`language.${locale}`) })}
      // Longer than its place, it scrolls by itself, so it must be reachable from the keyboard.
      tabIndex={0}
      className="border-line bg-paper h-[34rem] min-w-0 overflow-y-auto rounded border px-5 py-5"
    >
      {texts ? (
        <div lang={fromApiLocale(locale)} className="grid gap-3 text-sm">
          <div className="border-line grid gap-1 border-b pb-3">
            {parts.map((block, at) => (
              <Part key={at} block={block} />
            ))}
          </div>
          {changedBlocks(before && before.body, texts.body).map((block, at) => (
            <Part key={at} block={block} />
          ))}
        </div>
      ) : (
        <p className="text-ink-faint text-sm">{t('other.none')}</p>
      )}
    </section>
  )
}

function Part({ block: { text, change } }: { block: Block }) {
  const words = 'wrap-anywhere whitespace-pre-wrap'
  if (change === 'same') return <p className={words}>{text}</p>
  return change === 'new' ? (
    <ins className={`bg-accent-soft border-accent block border-s-2 ps-3 no-underline ${words}`}>{text}</ins>
  ) : (
    <del className={`border-line-strong text-ink-faint block border-s-2 ps-3 ${words}`}>{text}</del>
  )
}
