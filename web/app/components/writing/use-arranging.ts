import { useFetcher } from '@remix-run/react'
import { jsonOf } from '~/forms/json-body'
import type { Refused } from '~/forms/form-result'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'

type Lesson = WrittenCourse['lessons'][number]

/** The outline as the author arranged it, at once; as it is stored where that was refused. */
export function useArranging(course: WrittenCourse) {
  const fetcher = useFetcher<Refused | { done: string }>()
  const { lessons } = course
  const sent = fetcher.formData?.get('lessons')
  const slugs = typeof sent === 'string' ? (jsonOf(sent) as string[]) : undefined
  const order = slugs ? slugs.flatMap((slug) => lessons.find((one) => one.slug === slug) ?? []) : lessons
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  return {
    order,
    refusal: answer && 'fields' in answer ? answer : undefined,
    arrange(wanted: readonly Lesson[]) {
      // One at a time: a second one would be refused as older than the first.
      if (fetcher.state !== 'idle') return
      const slugs = JSON.stringify(wanted.map(({ slug }) => slug))
      const removed = JSON.stringify(
        lessons
          .filter((lesson) => !wanted.includes(lesson))
          .map(({ slug, revision }) => ({ slug, revision })),
      )
      const revision = String(course.revision)
      fetcher.submit(
        { intent: 'arrange', course: course.id, revision, lessons: slugs, removed },
        { method: 'post' },
      )
    },
  }
}
