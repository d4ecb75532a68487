import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'
import { graphql } from '~/graphql/generated'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'
import { subscribe } from '~/graphql/subscribe'
import { ask } from '../exercise-address'
import { awaitsSkillChanges, followLoader, isLive, mergeSubmission } from './submission-state'

const SubmissionChangedSubscription = graphql(`
  subscription SubmissionChanged($id: ID!) {
    submissionChanged(id: $id) {
      ...SubmissionState
    }
  }
`)

const refetchMs = 4_000
/** An estimate that has not moved by then will show on the next visit. */
const skillChangesWithinMs = 20_000

export interface ShownSubmission {
  submission: SubmissionStateFragment | null
  /** False while the live connection is lost and being made again. */
  connected: boolean
  /** Shows another submission. */
  show: (submission: SubmissionStateFragment) => void
  /** Puts news into the submission that is shown; news of another one, come too late, is let go. */
  update: (submission: SubmissionStateFragment) => void
}

/** The submission on the page, kept up to date by subscription, and by asking now and then while it is live. */
export function useSubmission(
  loaded: SubmissionStateFragment | null,
  given: { address: string; newestAttempt: number },
): ShownSubmission {
  const [submission, setSubmission] = useState(loaded)
  const [connected, setConnected] = useState(true)

  const update = useCallback((incoming: SubmissionStateFragment) => {
    setSubmission((shown) => (shown ? mergeSubmission(shown, incoming) : incoming))
  }, [])
  useFollowLoader({ loaded, newestAttempt: given.newestAttempt }, setSubmission)
  useSubscription(submission, update, setConnected)
  useRefetch({ submission, address: given.address }, ({ submission }) => update(submission))
  useRevalidateWhenGraded(submission)

  return { submission, connected, show: setSubmission, update }
}

/** Another attempt chosen by address, or newer facts about this one after the page was read again. */
function useFollowLoader(
  { loaded, newestAttempt }: { loaded: SubmissionStateFragment | null; newestAttempt: number },
  setSubmission: Dispatch<SetStateAction<SubmissionStateFragment | null>>,
): void {
  const lastLoaded = useRef(loaded?.id)
  // The loader answers again on its own (navigation, revalidation); only its answer says that something changed.
  useEffect(() => {
    if (!loaded) return
    const chosen = loaded.id !== lastLoaded.current
    lastLoaded.current = loaded.id
    // Asked of the state itself: what was rendered last may be older than a submission made since.
    setSubmission((shown) => followLoader(shown, { loaded, newestAttempt, chosen }))
  }, [loaded, newestAttempt, setSubmission])
}

function useSubscription(
  submission: SubmissionStateFragment | null,
  update: (submission: SubmissionStateFragment) => void,
  setConnected: (connected: boolean) => void,
): void {
  const id = submission?.id
  const listening = submission !== null && (isLive(submission) || awaitsSkillChanges(submission))
  // A WebSocket lives outside React; it is open only while something can still change.
  useEffect(() => {
    if (!id || !listening) return
    const stop = subscribe(
      SubmissionChangedSubscription,
      { id },
      { onData: ({ submissionChanged }) => update(submissionChanged), onConnection: setConnected },
    )
    const giveUp = setTimeout(stop, 10 * 60_000)
    return () => {
      clearTimeout(giveUp)
      stop()
      setConnected(true)
    }
  }, [id, listening, update, setConnected])
}

interface Refetched {
  submission: SubmissionStateFragment
}

function useRefetch(
  { submission, address }: { submission: SubmissionStateFragment | null; address: string },
  take: (answer: Refetched) => void,
): void {
  const latest = useRef(take)
  latest.current = take
  const id = submission?.id
  const status = submission?.status
  const asking = status === 'QUEUED' || status === 'RUNNING'
  // Asked by a clock beside what is pushed: one piece of news that gets lost must not leave somebody waiting for ever.
  useEffect(() => {
    if (!id || !asking) return
    const timer = setInterval(async () => {
      const answered = await ask<Refetched>(`${address}?${new URLSearchParams({ id })}`)
      if (answered.ok) latest.current(answered.answer)
    }, refetchMs)
    return () => clearInterval(timer)
  }, [id, asking, address])
}

/** History, attempts left, the afterword and the next step all follow from a verdict; the skill a moment later. */
function useRevalidateWhenGraded(submission: SubmissionStateFragment | null): void {
  const { revalidate } = useRevalidator()
  const live = submission !== null && isLive(submission)
  const wasLive = useRef(live)
  const waiting = submission !== null && awaitsSkillChanges(submission)
  // The verdict comes from outside by subscription, so its arrival can only be noticed, not handled.
  useEffect(() => {
    const justGraded = wasLive.current && !live
    wasLive.current = live
    if (!justGraded) return
    // Without a connection the loader's failure would replace the page, so it waits until there is one.
    const refresh = () => {
      if (navigator.onLine) revalidate()
      else window.addEventListener('online', () => revalidate(), { once: true })
    }
    refresh()
    if (!waiting) return
    const timer = setTimeout(refresh, skillChangesWithinMs)
    return () => clearTimeout(timer)
  }, [live, waiting, revalidate])
}
