import type { LocalDraft } from './draft'

export interface DraftStorage {
  read(): LocalDraft | undefined
  write(draft: LocalDraft): void
}

/** One entry per person and exercise, so that two people at one browser never see each other's code. */
export function draftStorage(viewerId: string, exerciseId: string): DraftStorage {
  const key = `skillgrad:draft:${viewerId}:${exerciseId}`
  return {
    read() {
      try {
        return parse(localStorage.getItem(key))
      } catch {
        return undefined
      }
    },
    write(draft) {
      try {
        localStorage.setItem(key, JSON.stringify(draft))
      } catch {
        // A full or forbidden storage: the server's copy is then the only one, and the page says when it is not saved.
      }
    },
  }
}

function parse(text: string | null): LocalDraft | undefined {
  const value = text ? (JSON.parse(text) as Partial<LocalDraft> | null) : null
  if (typeof value?.code !== 'string' || typeof value.baseRevision !== 'number') return undefined
  return { code: value.code, baseRevision: value.baseRevision, saved: value.saved === true }
}
