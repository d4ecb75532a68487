import type {
  DraftStateFragment,
  HintStateFragment,
  SubmissionStateFragment,
} from '~/graphql/generated/graphql'

interface UserError {
  code: string
  message: string
  /** Seconds; where waiting helps. */
  retryAfter?: number | null
}

export interface SaveDraftAnswer {
  draft: DraftStateFragment | null
  userErrors: UserError[]
}

export interface SubmissionAnswer {
  submission: SubmissionStateFragment | null
  userErrors: UserError[]
}

export interface HintAnswer {
  hint: HintStateFragment | null
  userErrors: UserError[]
}

/** Why a request brought no answer. Everything else is data. */
export type Unanswered = 'offline' | 'signed-out' | 'fault'

export type Answered<T> = { ok: true; answer: T } | { ok: false; reason: Unanswered }

/** Posts JSON to one of the exercise's own addresses. Never throws: a lost connection is an answer too. */
export async function post<T>(address: string, body: object): Promise<Answered<T>> {
  return ask<T>(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

export async function ask<T>(address: string, init: RequestInit = {}): Promise<Answered<T>> {
  try {
    // The sign-in page is the only redirect there is; followed, it would look like an answer.
    const response = await fetch(address, { ...init, redirect: 'manual' })
    if (response.type === 'opaqueredirect') return { ok: false, reason: 'signed-out' }
    if (response.status >= 502) return { ok: false, reason: 'offline' }
    if (!response.ok) return { ok: false, reason: 'fault' }
    return { ok: true, answer: (await response.json()) as T }
  } catch {
    return { ok: false, reason: 'offline' }
  }
}
