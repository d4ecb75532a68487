import { Link, useSearchParams } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DraftLine } from '~/components/exercise/draft-line'
import { Banner } from '~/components/ui/banner'
import { buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { Tabs } from '~/components/ui/tabs'
import type { LessonPage } from '~/routes/o.$org+/authoring_.courses.$course.$lesson'
import { writingLocales, type WritingLocale } from '~/writing/lesson-draft'
import { BehindBanner } from './behind-banner'
import { LessonBeside } from './lesson-beside'
import { LessonConflict } from './lesson-conflict'
import { LessonWriting } from './lesson-writing'
import { QuestionBuilder } from './question-builder'
import { useLessonDraft } from './use-lesson-draft'

/** One lesson as its author writes it: the text of each language beside what learners will see, and what belongs to it. */
export function LessonWorkbench({ page }: { page: LessonPage }) {
  const { t } = useTranslation('writing')
  const { org, course, lesson } = page
  const { draft, behind, change, kept, isGone } = useLessonDraft(page)
  const { status, revision } = kept.state
  const [language, setLanguage] = useLanguage(page)
  return (
    <>
      <PageHead title={lesson.title}>
        <div className="flex flex-wrap items-center gap-3">
          {isGone ? null : <DraftLine status={status} />}
          <Link
            to={`/o/${org}/authoring/courses/${course.slug}`}
            className={buttonClass({ tone: 'secondary', size: 'small' })}
          >
            <ArrowLeft aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('lesson.back')}
          </Link>
        </div>
      </PageHead>
      <div className="grid gap-8">
        {isGone ? (
          <Banner tone="danger" live title={t('gone.title')}>
            {t('gone.text')}
          </Banner>
        ) : null}
        <LessonConflict kept={kept} language={language} />
        {behind && !isGone ? (
          <BehindBanner page={page} behind={behind} revision={status === 'saved' ? revision : null} />
        ) : null}
        <Tabs
          label={t('lesson.language')}
          value={language}
          onValueChange={(value) => setLanguage(value as WritingLocale)}
          panelClassName="pt-6"
          tabs={writingLocales.map((locale) => ({
            value: locale,
            label: t(`language.${locale}`),
            content: (
              <LessonWriting
                key={locale}
                locale={locale}
                page={page}
                draft={draft}
                behind={behind}
                onChange={change}
              />
            ),
          }))}
        />
        <QuestionBuilder
          locale={language}
          hasBoth={course.texts.length > 1}
          draft={draft}
          onChange={change}
        />
        <LessonBeside page={page} draft={draft} onChange={change} />
      </div>
    </>
  )
}

/** Which text is before the author: the one that the address names, else one that the course has. */
function useLanguage({ course }: LessonPage) {
  const [search, setSearch] = useSearchParams()
  const named = writingLocales.find((locale) => locale === search.get('language'))
  const language = named ?? course.texts[0]?.locale ?? 'EN'
  const choose = (locale: WritingLocale) =>
    setSearch({ language: locale }, { replace: true, preventScrollReset: true })
  return [language, choose] as const
}
