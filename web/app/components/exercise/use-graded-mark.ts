import { useEffect, type MutableRefObject } from 'react'
import type { Editor } from '~/exercise-runner/editor/create-editor'
import { viewOf } from '~/exercise-runner/submission/submission-state'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'

/** Marks the line that ended a graded run, as long as the editor still holds the code that was graded. */
export function useGradedMark(
  submission: SubmissionStateFragment | null,
  editor: MutableRefObject<Editor | null>,
): void {
  const view = submission && viewOf(submission)
  const fault = view?.kind === 'learner-error' && view.line !== null ? { ...view, line: view.line } : null
  const graded = fault && submission ? submission.id : null
  // The verdict comes from outside by subscription, and the editor keeps its marks itself, outside React.
  useEffect(() => {
    if (graded && fault && editor.current?.code() === submission?.code) editor.current?.showFault(fault)
    // The same grading never changes its place.
  }, [graded, editor])
}
