import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { useToast } from '~/components/ui/toast'
import type { Refused } from './form-result'

type Answer = Refused | { done: string }

/** A form that posts without leaving, says when it is done, and hands back what was refused. */
export function usePostedForm(say: (done: string) => string, afterwards?: (done: string) => void) {
  const fetcher = useFetcher<Answer>()
  const toast = useToast()
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  // The answer arrives from outside React; saying so once is an effect of its arrival. Not of the page's being read again
  // after it, which may take away the very row that the form stood in.
  useEffect(() => {
    if (!answer || !('done' in answer)) return
    toast({ text: say(answer.done), tone: 'success' })
    afterwards?.(answer.done)
  }, [fetcher.data])
  const refusal = answer && 'fields' in answer ? answer : undefined
  return { Form: fetcher.Form, busy: fetcher.state !== 'idle', refusal, submit: fetcher.submit }
}
