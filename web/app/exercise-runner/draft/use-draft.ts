import { useCallback, useMemo } from 'react'
import { post, type SaveDraftAnswer } from '../exercise-address'
import { exerciseAddresses, type ExercisePage } from '../exercise-page'
import { draftStorage } from './draft-storage'
import { useKeptDraft, type Draft } from './use-kept-draft'

/** Code in progress of one exercise. */
export function useDraft(page: ExercisePage): Draft {
  const { exercise, organization, viewerId } = page
  const address = exerciseAddresses(page).draft
  const storage = useMemo(() => draftStorage(viewerId, exercise.id), [viewerId, exercise.id])
  const send = useCallback(
    (code: string, baseRevision: number) =>
      post<SaveDraftAnswer>(address, {
        organization: organization.id,
        exercise: exercise.id,
        code,
        baseRevision,
      }),
    [address, organization.id, exercise.id],
  )
  return useKeptDraft({ storage, stored: exercise.draft ?? undefined, starter: exercise.starter, send })
}
