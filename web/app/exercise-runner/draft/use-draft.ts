import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import { post, type SaveDraftAnswer } from '../exercise-address'
import { exerciseAddresses, type ExercisePage } from '../exercise-page'
import { draftFrom, draftReducer, openDraft, type DraftState } from './draft'
import { draftStorage } from './draft-storage'

const quietMs = 900
const retryMs = 5_000

export interface Draft {
  state: DraftState
  /** Takes every change of the editor. */
  change: (code: string) => void
  keepMine: () => void
  takeTheirs: () => void
}

/**
 * Keeps code in progress: in this browser at once, on the server a moment after typing rests, offline until it is
 * back. Only in the browser, since that is where the local copy is.
 */
export function useDraft(page: ExercisePage): Draft {
  const { exercise, organization, viewerId } = page
  const address = exerciseAddresses(page).draft
  const storage = useMemo(() => draftStorage(viewerId, exercise.id), [viewerId, exercise.id])
  const [state, dispatch] = useReducer(draftReducer, null, () =>
    draftFrom(
      openDraft({ local: storage.read(), stored: exercise.draft ?? undefined, starter: exercise.starter }),
    ),
  )
  const latest = useRef(state)
  latest.current = state

  const sending = useRef(false)

  const save = useCallback(async () => {
    // One save at a time: a second one would be refused as older than the first.
    if (sending.current) return
    sending.current = true
    const { code, revision } = latest.current
    dispatch({ kind: 'sending' })
    const answered = await post<SaveDraftAnswer>(address, {
      organization: organization.id,
      exercise: exercise.id,
      code,
      baseRevision: revision,
    })
    sending.current = false
    if (!answered.ok) return dispatch({ kind: 'unreachable', sent: code })
    const { draft, userErrors } = answered.answer
    if (!draft) return dispatch({ kind: 'rejected' })
    if (userErrors.length > 0) return dispatch({ kind: 'refused', draft })
    dispatch({ kind: 'stored', draft, sent: code })
  }, [address, organization.id, exercise.id])

  useSavingAfterRest(state, save)
  useLocalCopy(state, storage)

  return {
    state,
    change: useCallback((code) => dispatch({ kind: 'changed', code }), []),
    keepMine: useCallback(() => dispatch({ kind: 'kept-mine' }), []),
    takeTheirs: useCallback(() => dispatch({ kind: 'took-theirs' }), []),
  }
}

function useSavingAfterRest({ status, code, revision }: DraftState, save: () => Promise<void>): void {
  // Time and the network are outside React: a save waits for a pause in typing, or for the connection.
  useEffect(() => {
    if (status !== 'unsaved' && status !== 'offline') return
    const timer = setTimeout(() => void save(), status === 'offline' ? retryMs : quietMs)
    const saveNow = () => void save()
    addEventListener('online', saveNow)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', saveNow)
    }
  }, [status, code, revision, save])
}

function useLocalCopy(
  { code, revision, status }: DraftState,
  storage: ReturnType<typeof draftStorage>,
): void {
  // The copy in the browser must exist before anything can go wrong, so it follows every change at once.
  useEffect(() => {
    storage.write({ code, baseRevision: revision, saved: status === 'saved' })
  }, [code, revision, status, storage])
}
