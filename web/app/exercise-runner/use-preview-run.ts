import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { RunnableExercise } from './exercise-page'
import type { PreviewRun } from './preview-run'
import { idle, isRunning, runReducer, type RunState } from './run-state'

export interface PreviewRuns {
  state: RunState
  run: (source: string) => void
  stop: () => void
}

/** Runs code in the browser; one run at a time, and none survives the page. */
export function usePreviewRun(slug: string, runnable: RunnableExercise | null): PreviewRuns {
  const [state, dispatch] = useReducer(runReducer, idle)
  const current = useRef<PreviewRun>()
  const starting = useRef(false)

  const run = useCallback(
    (source: string) => {
      if (!runnable || starting.current) return
      starting.current = true
      current.current?.stop()
      import('./preview-run')
        .then(({ startPreviewRun }) => {
          current.current = startPreviewRun({
            slug,
            source,
            exercise: runnable.interface,
            assets: runnable.assets,
            holdsOnGpu: runnable.holdsOnGpu,
            declared: runnable.declared,
            onEvent: dispatch,
          })
        })
        .catch(() => {
          dispatch({ kind: 'started' })
          dispatch({ kind: 'broken' })
        })
        .finally(() => (starting.current = false))
    },
    [slug, runnable],
  )
  const stop = useCallback(() => current.current?.stop(), [])

  // The frame stands outside React's tree and would go on training after the page is left.
  useEffect(() => () => current.current?.stop(), [])

  return { state, run, stop: isRunning(state) ? stop : noRun }
}

function noRun(): void {}
