import { useCallback, useEffect, useReducer, useRef, type MutableRefObject } from 'react'
import type { Answered } from '../exercise-address'
import { draftFrom, draftReducer, openDraft, type DraftState, type StoredDraft } from './draft'
import type { DraftStorage } from './draft-storage'

const quietMs = 900
const retryMs = 5_000

export interface Draft {
  state: DraftState
  /** Takes every change of the editor. */
  change: (code: string) => void
  keepMine: () => void
  takeTheirs: () => void
}

interface Keeping {
  /** The same one in every render. */
  storage: DraftStorage
  stored: StoredDraft | undefined
  /** What opens where nothing was ever saved. */
  starter: string
  /** Sends a text, to be saved onto a revision; the same function in every render. */
  send(
    code: string,
    revision: number,
  ): Promise<Answered<{ draft: StoredDraft | null; userErrors: readonly unknown[] }>>
}

/**
 * Keeps a text in progress: in this browser at once, on the server a moment after typing rests, offline until it is
 * back. Only in the browser, since that is where the local copy is.
 */
export function useKeptDraft({ storage, stored, starter, send }: Keeping): Draft {
  const [state, dispatch] = useReducer(draftReducer, null, () =>
    draftFrom(openDraft({ local: storage.read(), stored, starter })),
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
    const answered = await send(code, revision)
    sending.current = false
    if (!answered.ok) return dispatch({ kind: 'unreachable', sent: code })
    const { draft, userErrors } = answered.answer
    if (!draft) return dispatch({ kind: 'rejected' })
    if (userErrors.length > 0) return dispatch({ kind: 'refused', draft })
    dispatch({ kind: 'stored', draft, sent: code })
  }, [send])

  useSavingAfterRest(state, save)
  useSavingOnLeave(latest, send)
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

function useSavingOnLeave(latest: MutableRefObject<DraftState>, send: Keeping['send']): void {
  // Whoever goes on to another page right after typing has it saved there too; nobody is left to hear the answer.
  useEffect(
    () => () => {
      const { status, code, revision } = latest.current
      if (status === 'unsaved') void send(code, revision)
    },
    [latest, send],
  )
}

function useLocalCopy({ code, revision, status }: DraftState, storage: DraftStorage): void {
  // The copy in the browser must exist before anything can go wrong, so it follows every change at once.
  useEffect(() => {
    storage.write({ code, baseRevision: revision, saved: status === 'saved' })
  }, [code, revision, status, storage])
}
