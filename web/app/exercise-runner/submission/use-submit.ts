import { useCallback, useRef, useState } from 'react'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'
import { post, type SubmissionAnswer, type Unanswered } from '../exercise-address'

/** Why nothing was submitted: a sentence of the api, a queue that is full until some moment, or a lost connection. */
export type SubmitRefusal =
  | { kind: 'refused'; message: string }
  | { kind: 'full'; message: string; until: number }
  | { kind: 'unanswered'; reason: Unanswered }

interface SubmitOptions {
  address: string
  organization: string
  exercise: string
  onSubmitted: (submission: SubmissionStateFragment) => void
}

/** Submits code once, however often it is pressed: the same code keeps its key until an answer came. */
export function useSubmit({ address, organization, exercise, onSubmitted }: SubmitOptions) {
  const [submitting, setSubmitting] = useState(false)
  const [refusal, setRefusal] = useState<SubmitRefusal | null>(null)
  const pending = useRef<{ code: string; clientKey: string } | null>(null)
  const busy = useRef(false)

  const submit = useCallback(
    async (code: string) => {
      if (busy.current) return
      busy.current = true
      setSubmitting(true)
      setRefusal(null)
      if (pending.current?.code !== code) pending.current = { code, clientKey: newKey() }
      const input = { organization, exercise, ...pending.current }
      const answered = await post<SubmissionAnswer>(address, { kind: 'submit', input })
      busy.current = false
      setSubmitting(false)
      if (!answered.ok) return setRefusal({ kind: 'unanswered', reason: answered.reason })
      pending.current = null
      const { submission, userErrors } = answered.answer
      if (submission) onSubmitted(submission)
      else setRefusal(refusalOf(userErrors))
    },
    [address, organization, exercise, onSubmitted],
  )
  return { submit, submitting, refusal }
}

function refusalOf(errors: SubmissionAnswer['userErrors']): SubmitRefusal {
  const full = errors.find(({ code }) => code === 'QUEUE_FULL')
  if (full) return { kind: 'full', message: full.message, until: Date.now() + 1000 * (full.retryAfter ?? 0) }
  return { kind: 'refused', message: errors.map(({ message }) => message).join(' ') }
}

/** `crypto.randomUUID` is missing where the page is not served securely, as on a local network. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
