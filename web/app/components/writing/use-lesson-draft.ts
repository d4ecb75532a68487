import { useCallback, useMemo, useState } from 'react'
import { draftStorage } from '~/exercise-runner/draft/draft-storage'
import { useKeptDraft, type Draft } from '~/exercise-runner/draft/use-kept-draft'
import { post, type SaveDraftAnswer } from '~/exercise-runner/exercise-address'
import type { LessonPage } from '~/routes/o.$org+/authoring_.courses.$course.$lesson'
import { codeOf, lessonDraftIn, longestText, type LessonDraft } from '~/writing/lesson-draft'

type Lesson = LessonPage['lesson']

interface LessonWork {
  draft: LessonDraft
  /** As the last save found it, or the page where that is newer. */
  behind: Lesson['behind']
  change: (change: (draft: LessonDraft) => LessonDraft) => void
  kept: Draft
  /** The course has this lesson no longer; what is typed stands in the browser alone. */
  isGone: boolean
}

export const addressOf = ({ org, course, lesson }: LessonPage) =>
  `/o/${org}/authoring/courses/${course.slug}/${lesson.slug}`

type SaveLessonAnswer = SaveDraftAnswer & Pick<Lesson, 'behind'>

/** As the server would answer, which a page of megabytes does not reach. */
const tooLong = { ok: true as const, answer: { draft: null, userErrors: [] } }

/** The lesson in progress: kept in this browser at once, saved a moment after typing rests. */
export function useLessonDraft(page: LessonPage): LessonWork {
  const { viewerId, course, lesson } = page
  const address = `${addressOf(page)}/draft`
  const id = `${course.id}:${lesson.slug}`
  const storage = useMemo(() => draftStorage(viewerId, id), [viewerId, id])
  const [isGone, setIsGone] = useState(false)
  const [told, setTold] = useState<Pick<Lesson, 'revision' | 'behind'>>(lesson)
  const send = useCallback(
    async (code: string, baseRevision: number) => {
      if (code.length > longestText) return tooLong
      const answered = await post<SaveLessonAnswer>(address, { course: course.id, code, baseRevision })
      if (!answered.ok) return answered
      const { draft, behind, userErrors } = answered.answer
      setIsGone(userErrors.some((error) => error.code === 'NOT_FOUND'))
      if (draft) setTold({ revision: draft.revision, behind })
      return answered
    },
    [address, course.id],
  )
  const stored = useMemo(() => ({ code: codeOf(lesson as LessonDraft), revision: lesson.revision }), [lesson])
  const kept = useKeptDraft({ storage, stored, starter: stored.code, send })
  // What another program has put into the browser's storage is no lesson.
  const draft = lessonDraftIn(kept.state.code) ?? (lesson as LessonDraft)
  const { behind } = told.revision > lesson.revision ? told : lesson
  return { draft, behind, kept, isGone, change: (change) => kept.change(codeOf(change(draft))) }
}
