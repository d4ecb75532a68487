import { useBlocker, useFetcher, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  afterSaving,
  baseRevision,
  forgotten,
  overwritten,
  typed,
  withMine,
  withTheirs,
  type SaveAnswer,
  type SaveRefusal,
  type Stored,
  type Unsaved,
} from '~/authoring/unsaved-files'
import { useToast } from '~/components/ui/toast'

export interface ManuscriptState {
  unsaved: Unsaved
  change(path: string, text: string): void
  forget(path: string): void
  save(): void
  saving: boolean
  /** Why the last save did not do all that it should, until it is answered or tried again. */
  refusal: SaveRefusal | undefined
  /** Files in which somebody else has written too. */
  overwritten: readonly string[]
  keepMine(): void
  takeTheirs(): void
}

/** What was typed and not saved yet, and the way to save it. Nothing typed is lost to a refusal or to a stray click. */
export function useManuscript(exercise: Stored & { id: string }): ManuscriptState {
  const [unsaved, setUnsaved] = useState<Unsaved>(new Map())
  const [refusal, setRefusal] = useState<SaveRefusal>()
  const { submit, saving } = useSaving(exercise, (answer) => {
    setUnsaved((now) => afterSaving(now, answer))
    setRefusal(answer.refusal)
  })
  useLeaveGuard(unsaved.size > 0)
  const settle = (settled: typeof withMine) => () => {
    setUnsaved((now) => settled(now, exercise))
    setRefusal(undefined)
  }
  return {
    unsaved,
    change: (path, text) => setUnsaved((now) => typed(now, path, text, exercise)),
    forget: (path) => setUnsaved((now) => forgotten(now, [path])),
    save() {
      if (unsaved.size === 0 || saving) return
      setRefusal(undefined)
      submit(unsaved)
    },
    saving,
    refusal: unsaved.size > 0 ? refusal : undefined,
    overwritten: overwritten(unsaved, exercise),
    keepMine: settle(withMine),
    takeTheirs: settle(withTheirs),
  }
}

/** Sends files and hands over what became of them, once, when the page has loaded what they made. */
function useSaving(exercise: Stored & { id: string }, onAnswer: (answer: SaveAnswer) => void) {
  const { t } = useTranslation('authoring')
  const toast = useToast()
  const fetcher = useFetcher<SaveAnswer>()
  const [settled, setSettled] = useState<SaveAnswer>()
  const answer = fetcher.data
  // While rendering and not in an effect: otherwise one render would show the editor the text of before the save.
  if (answer && answer !== settled && fetcher.state === 'idle' && answer.revision <= exercise.revision) {
    setSettled(answer)
    onAnswer(answer)
  }
  // Saying so happens outside React.
  useEffect(() => {
    if (!settled || settled.saved.length === 0) return
    const paths = settled.saved.map(({ path }) => path).join(', ')
    toast({ text: t('editor.saved', { paths }), tone: 'success' })
  }, [settled, toast, t])
  return {
    saving: fetcher.state !== 'idle' || answer !== settled,
    submit(unsaved: Unsaved) {
      const files = [...unsaved].map(([path, { text }]) => ({ path, text }))
      const revision = String(baseRevision(unsaved, exercise))
      fetcher.submit(
        { intent: 'save', exercise: exercise.id, revision, files: JSON.stringify(files) },
        { method: 'post' },
      )
    },
  }
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
