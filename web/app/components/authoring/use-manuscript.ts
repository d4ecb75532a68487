import { useBlocker, useFetcher, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '~/components/ui/toast'
import type { Refused } from '~/forms/form-result'

interface Saved {
  done: string
  saved: { path: string; text: string }[]
}

interface ManuscriptState {
  /** Texts that were changed since they were saved, by path. */
  changed: ReadonlyMap<string, string>
  change(path: string, text: string): void
  forget(path: string): void
  save(): void
  saving: boolean
  refusal: Refused | undefined
}

/** What was typed and not saved yet, and the way to save it. Nothing typed is lost to a refusal or to a stray click. */
export function useManuscript(exercise: { id: string; revision: number }): ManuscriptState {
  const { t } = useTranslation('authoring')
  const toast = useToast()
  const fetcher = useFetcher<Saved | Refused>()
  const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map())
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined

  // The answer arrives from outside React. What was typed while it was on its way stays unsaved.
  useEffect(() => {
    if (!answer || !('saved' in answer)) return
    setChanged((now) => new Map([...now].filter(([path, text]) => !isSaved(answer.saved, path, text))))
    toast({ text: t('editor.saved', { paths: answer.done }), tone: 'success' })
  }, [answer, toast, t])
  useLeaveGuard(changed.size > 0)

  return {
    changed,
    change: (path, text) => setChanged((now) => new Map([...now, [path, text]])),
    forget: (path) => setChanged((now) => new Map([...now].filter(([other]) => other !== path))),
    save() {
      if (changed.size === 0 || fetcher.state !== 'idle') return
      const files = [...changed].map(([path, text]) => ({ path, text }))
      fetcher.submit(
        {
          intent: 'save',
          exercise: exercise.id,
          revision: String(exercise.revision),
          files: JSON.stringify(files),
        },
        { method: 'post' },
      )
    },
    saving: fetcher.state !== 'idle',
    refusal: answer && 'fields' in answer ? answer : undefined,
  }
}

function isSaved(saved: Saved['saved'], path: string, text: string): boolean {
  return saved.some((file) => file.path === path && file.text === text)
}

function useLeaveGuard(unsaved: boolean): void {
  const { t } = useTranslation('authoring')
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  // Both ask outside React: the router's own page change, and the browser's.
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(t('editor.leaveUnsaved'))) blocker.proceed()
    else blocker.reset()
  }, [blocker, t])
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}

const everyMs = 1500

/** While trials are being graded the page asks how far they are. */
export function useAskingAgain(active: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!active || state !== 'idle') return
    const timer = setTimeout(revalidate, everyMs)
    return () => clearTimeout(timer)
  }, [active, state, revalidate])
}
