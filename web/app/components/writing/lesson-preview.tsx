import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LessonText } from '~/components/course/lesson-text'
import { Banner } from '~/components/ui/banner'
import { post } from '~/exercise-runner/exercise-address'
import type { Segment } from '~/markdown/segments'
import { longestText } from '~/writing/lesson-draft'

const quietMs = 350

/** A text as learners will see it, made by the same parser and drawn by the same components. */
export function LessonPreview({ address, text }: { address: string; text: string }) {
  const { t } = useTranslation('writing')
  const { segments, failed } = usePreview(address, text)
  const isTooLong = text.length > longestText
  return (
    <section
      aria-label={t('lesson.preview')}
      // Longer than its place, it scrolls by itself, so it must be reachable from the keyboard.
      tabIndex={0}
      className="border-line bg-paper h-[34rem] min-w-0 overflow-y-auto rounded border px-5 pb-10"
    >
      {failed || isTooLong ? (
        <div className="pt-5">
          <Banner tone="caution">{t(isTooLong ? 'lesson.previewTooLong' : 'lesson.previewFailed')}</Banner>
        </div>
      ) : null}
      {segments.length === 0 && !failed && !isTooLong ? (
        <p className="text-ink-faint pt-5 text-sm">{t('lesson.previewEmpty')}</p>
      ) : (
        <LessonText segments={segments} />
      )}
    </section>
  )
}

function usePreview(address: string, text: string) {
  const [preview, setPreview] = useState<{ segments: Segment[]; failed: boolean }>({
    segments: [],
    failed: false,
  })
  // What stands in the page is made on the server, a moment after typing rests.
  useEffect(() => {
    if (text.length > longestText) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const answered = await post<{ segments: Segment[] }>(address, { text })
      if (!isCurrent) return
      setPreview((now) =>
        answered.ok ? { segments: answered.answer.segments, failed: false } : { ...now, failed: true },
      )
    }, quietMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [address, text])
  return preview
}
