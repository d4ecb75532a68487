/** What this browser keeps of a draft, written at every change and before anything is sent. */
export interface LocalDraft {
  code: string
  /** Revision of the stored draft that this code grew from; 0 before the first save. */
  baseRevision: number
  /** Whether the server has exactly this code. */
  saved: boolean
}

export interface StoredDraft {
  code: string
  revision: number
}

/** What the editor opens with. In a conflict both texts are whole and the person chooses. */
export type OpeningDraft =
  | { kind: 'open'; code: string; revision: number; saved: boolean }
  | { kind: 'conflict'; mine: string; theirs: StoredDraft }

export function openDraft(given: {
  local: LocalDraft | undefined
  stored: StoredDraft | undefined
  starter: string
}): OpeningDraft {
  const { local, starter } = given
  const stored = given.stored ?? { code: starter, revision: 0 }
  const storedOpens: OpeningDraft = { kind: 'open', ...stored, saved: true }
  if (!local || local.code === stored.code) return storedOpens
  if (local.baseRevision === stored.revision) {
    return { kind: 'open', code: local.code, revision: stored.revision, saved: false }
  }
  if (local.saved) return storedOpens
  // An untouched starter is nobody's work.
  if (local.code === starter) return storedOpens
  return { kind: 'conflict', mine: local.code, theirs: stored }
}

/** How saving stands, for the line beside the buttons. */
export type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'rejected' | 'conflict'

export interface DraftState {
  code: string
  revision: number
  status: DraftStatus
  theirs?: StoredDraft
  /** Sent, but the answer was lost: the server may have it. */
  unconfirmed?: string
}

export type DraftEvent =
  | { kind: 'changed'; code: string }
  | { kind: 'sending' }
  | { kind: 'stored'; draft: StoredDraft; sent: string }
  | { kind: 'refused'; draft: StoredDraft }
  | { kind: 'unreachable'; sent: string }
  /** Too long, most likely: sending it again would change nothing. */
  | { kind: 'rejected' }
  | { kind: 'kept-mine' }
  | { kind: 'took-theirs' }

export function draftFrom(opening: OpeningDraft): DraftState {
  if (opening.kind === 'conflict') {
    return {
      code: opening.mine,
      revision: opening.theirs.revision,
      status: 'conflict',
      theirs: opening.theirs,
    }
  }
  return { code: opening.code, revision: opening.revision, status: opening.saved ? 'saved' : 'unsaved' }
}

export function draftReducer(state: DraftState, event: DraftEvent): DraftState {
  switch (event.kind) {
    case 'changed':
      if (event.code === state.code) return state
      return { ...state, code: event.code, status: state.status === 'conflict' ? 'conflict' : 'unsaved' }
    case 'sending':
      return { ...state, status: 'saving' }
    case 'stored':
      return {
        code: state.code,
        revision: event.draft.revision,
        status: state.code === event.sent ? 'saved' : 'unsaved',
      }
    case 'refused':
      // Someone stored the very same text: nothing to choose between.
      if (event.draft.code === state.code) {
        return { code: state.code, revision: event.draft.revision, status: 'saved' }
      }
      // What stands there is this page's own earlier save, whose answer was lost on the way.
      if (event.draft.code === state.unconfirmed) {
        return { code: state.code, revision: event.draft.revision, status: 'unsaved' }
      }
      return { ...state, revision: event.draft.revision, status: 'conflict', theirs: event.draft }
    case 'unreachable':
      return { ...state, status: 'offline', unconfirmed: event.sent }
    case 'rejected':
      return { ...state, status: 'rejected' }
    case 'kept-mine':
      return { code: state.code, revision: state.theirs?.revision ?? state.revision, status: 'unsaved' }
    case 'took-theirs':
      if (!state.theirs) return state
      return { ...state.theirs, status: 'saved' }
  }
}
