import { useEffect, useId, type MutableRefObject, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '~/components/figure/figure-data'
import { Skeleton } from '~/components/ui/skeleton'
import { useHydrated } from '~/components/ui/use-hydrated'
import { useDraft } from '~/exercise-runner/draft/use-draft'
import type { Editor } from '~/exercise-runner/editor/create-editor'
import { exerciseAddresses, type ExercisePage } from '~/exercise-runner/exercise-page'
import { useSecondsUntil } from '~/exercise-runner/submission/use-seconds-until'
import { useSubmit } from '~/exercise-runner/submission/use-submit'
import type { PreviewRuns } from '~/exercise-runner/use-preview-run'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'
import { ActionBar } from './action-bar'
import { CodeEditor } from './code-editor'
import { DraftConflict } from './draft-conflict'
import { SubmitRefusalBanner } from './submit-refusal'

interface CodePaneProps {
  page: ExercisePage
  runs: PreviewRuns
  editor: MutableRefObject<Editor | null>
  output: ReactNode
  onRun: () => void
  onSubmitted: (submission: SubmissionStateFragment) => void
}

/** Editor, buttons, and what a run in the browser brought. The draft is in the browser, so it starts there. */
export function CodePane(props: CodePaneProps) {
  const hydrated = useHydrated()
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)]">
      {hydrated ? <LiveCodePane {...props} /> : <CodeSkeleton page={props.page} />}
    </div>
  )
}

function LiveCodePane({ page, runs, editor, output, onRun, onSubmitted }: CodePaneProps) {
  const hintId = useId()
  const draft = useDraft(page)
  const { submit, submitting, refusal } = useSubmit({
    address: exerciseAddresses(page).submissions,
    organization: page.organization.id,
    exercise: page.exercise.id,
    onSubmitted,
  })
  useFaultMark(runs, editor)
  const code = () => editor.current?.code() ?? draft.state.code
  const run = () => {
    runs.run(code())
    onRun()
  }
  const secondsLeft = useSecondsUntil(refusal?.kind === 'full' ? refusal.until : null)
  const send = () => {
    if (secondsLeft > 0) return
    editor.current?.showFault(null)
    void submit(code())
  }
  return (
    <section className="relative flex min-h-0 min-w-0 flex-col">
      <DraftConflict draft={draft} editor={editor} />
      <div className="min-h-0 flex-1">
        <CodeEditor
          code={draft.state.code}
          ambientTypes={page.exercise.ambientTypes}
          hintId={hintId}
          editor={editor}
          onChange={draft.change}
          onRun={run}
          onSubmit={send}
        />
      </div>
      <ActionBar
        page={page}
        draft={draft}
        runs={runs}
        editor={editor}
        hintId={hintId}
        submitting={submitting}
        held={secondsLeft > 0}
        onRun={run}
        onSubmit={send}
      />
      {refusal ? <SubmitRefusalBanner refusal={refusal} secondsLeft={secondsLeft} onSubmit={send} /> : null}
      {output ? (
        // Longer than its place at times, so a keyboard must be able to scroll it.
        <div
          tabIndex={0}
          className="border-line bg-paper relative max-h-[48%] shrink-0 overflow-y-auto border-t px-5 py-4"
        >
          {output}
        </div>
      ) : null}
    </section>
  )
}

/** Marks the line where the last run stopped. */
function useFaultMark({ state }: PreviewRuns, editor: MutableRefObject<Editor | null>): void {
  const say = useLocalized()
  const fault = state.phase === 'faulted' ? state.fault : null
  // The editor keeps its marks itself, outside React.
  useEffect(() => {
    if (fault?.line) {
      const { line, column } = fault
      editor.current?.showFault({ line, column, message: say(fault.message) })
    }
    if (state.phase === 'preparing') editor.current?.showFault(null)
    // `say` is made anew in each render and says the same.
  }, [fault, state.phase, editor])
}

function CodeSkeleton({ page: { exercise } }: { page: ExercisePage }) {
  const { t } = useTranslation('exercise')
  return (
    <div className="grid grid-rows-[minmax(0,1fr)_auto]">
      {/* Long lines scroll, by keyboard too. */}
      <pre
        tabIndex={0}
        role="region"
        aria-label={t('editor.loading')}
        className="bg-surface text-ink-soft overflow-auto px-12 py-3 font-mono text-sm leading-[1.65]"
      >
        {exercise.draft?.code ?? exercise.starter}
      </pre>
      <div className="border-line flex gap-3 border-t p-3">
        <Skeleton className="h-10 w-24" />
        <Skeleton className="h-10 w-28" />
      </div>
    </div>
  )
}
