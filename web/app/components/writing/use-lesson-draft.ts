import { useCallback, useMemo } from 'react'
import { draftStorage } from '~/exercise-runner/draft/draft-storage'
import { useKeptDraft, type Draft } from '~/exercise-runner/draft/use-kept-draft'
import { post, type SaveDraftAnswer } from '~/exercise-runner/exercise-address'
import type { LessonPage } from '~/routes/o.$org+/authoring_.courses.$course.$lesson'
import { codeOf, lessonDraftIn, longestText, type LessonDraft } from '~/writing/lesson-draft'

interface LessonWork {
  draft: LessonDraft
  change: (change: (draft: LessonDraft) => LessonDraft) => void
  kept: Draft
}

export const addressOf = ({ org, course, lesson }: LessonPage) =>
  `/o/${org}/authoring/courses/${course.slug}/${lesson.slug}`

/** As the server would answer, which a page of megabytes does not reach. */
const tooLong = Promise.resolve({ ok: true as const, answer: { draft: null, userErrors: [] } })

/** The lesson in progress: kept in this browser at once, saved a moment after typing rests. */
export function useLessonDraft(page: LessonPage): LessonWork {
  const { viewerId, course, lesson } = page
  const address = `${addressOf(page)}/draft`
  const id = `${course.id}:${lesson.slug}`
  const storage = useMemo(() => draftStorage(viewerId, id), [viewerId, id])
  const send = useCallback(
    (code: string, baseRevision: number) =>
      code.length > longestText
        ? tooLong
        : post<SaveDraftAnswer>(address, { course: course.id, code, baseRevision }),
    [address, course.id],
  )
  const stored = useMemo(() => ({ code: codeOf(lesson as LessonDraft), revision: lesson.revision }), [lesson])
  const kept = useKeptDraft({ storage, stored, starter: stored.code, send })
  // What another program has put into the browser's storage is no lesson.
  const draft = lessonDraftIn(kept.state.code) ?? (lesson as LessonDraft)
  return { draft, kept, change: (change) => kept.change(codeOf(change(draft))) }
}
