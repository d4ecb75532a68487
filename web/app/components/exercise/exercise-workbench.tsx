import { Tabs } from 'radix-ui'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import { useHydrated } from '~/components/ui/use-hydrated'
import type { Editor } from '~/exercise-runner/editor/create-editor'
import type { FaultLine } from '~/exercise-runner/editor/fault-line'
import { exerciseAddresses, type ExercisePage } from '~/exercise-runner/exercise-page'
import { useOtherTabs } from '~/exercise-runner/submission/other-tabs'
import { useSubmission } from '~/exercise-runner/submission/use-submission'
import { usePreviewRun } from '~/exercise-runner/use-preview-run'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'
import { CodePane } from './code-pane'
import { ResultPane } from './result-pane'
import { RunOutput } from './run-output'
import { SplitPanes } from './split-panes'
import { Statement } from './statement'
import { useGradedMark } from './use-graded-mark'
import { useWide } from './use-wide'

/** On a wide page text or result stand beside the code; on a phone one of the three has the whole screen. */
type WorkbenchView = 'read' | 'code' | 'result'

export function ExerciseWorkbench({ page }: { page: ExercisePage }) {
  const { submissions } = exerciseAddresses(page)
  const [view, setView] = useState<WorkbenchView>(page.openOn)
  const shown = useSubmission(page.submission, {
    address: submissions,
    newestAttempt: page.exercise.attempts[0]?.attempt ?? 0,
  })
  const tellOtherTabs = useOtherTabs(page.exercise.id)
  // On a phone run and verdict share one tab: what was asked for last is what one sees.
  const [runLeads, setRunLeads] = useState(page.submission === null)
  const runs = usePreviewRun(page.exercise.slug, page.runnable)
  const editor = useRef<Editor | null>(null)
  const wide = useWide()
  const { show } = shown
  const onSubmitted = useCallback(
    (submission: SubmissionStateFragment) => {
      show(submission)
      setRunLeads(false)
      setView('result')
      tellOtherTabs()
    },
    [show, tellOtherTabs],
  )
  const goToLine = (fault: FaultLine) => {
    if (!wide) setView('code')
    editor.current?.showFault(fault)
    // On a phone the editor is drawn only now, and can scroll only once it is.
    requestAnimationFrame(() => editor.current?.goTo(fault))
  }
  useGradedMark(shown.submission, editor)
  const output = <RunOutput runs={runs} criteria={page.exercise.criteria} onGoToLine={goToLine} />

  return (
    <Tabs.Root
      value={view}
      onValueChange={(value) => setView(value as WorkbenchView)}
      className="relative flex h-[calc(100dvh-3.5rem-1px)] min-h-120 flex-col"
    >
      {view === 'read' ? null : <h1 className="sr-only">{page.exercise.title}</h1>}
      <ViewTabs />
      <SplitPanes
        left={
          <>
            <Tabs.Content
              value="read"
              forceMount
              className={cx(pane, view === 'read' ? '' : view === 'code' ? 'max-lg:hidden' : 'hidden')}
            >
              <Statement page={page} />
            </Tabs.Content>
            <Tabs.Content value="result" forceMount className={cx(pane, view !== 'result' && 'hidden')}>
              {wide || !runLeads ? null : <div className="border-line border-b px-5 py-5">{output}</div>}
              <ResultPane
                page={page}
                shown={shown}
                editor={editor}
                onGoToLine={goToLine}
                onOpened={() => wide || setView('code')}
              />
            </Tabs.Content>
          </>
        }
        right={
          <Tabs.Content
            value="code"
            forceMount
            className={cx('h-full min-h-0 outline-none', view !== 'code' && 'max-lg:hidden')}
          >
            <CodePane
              page={page}
              runs={runs}
              editor={editor}
              output={wide ? output : null}
              onSubmitted={onSubmitted}
              onRun={() => {
                setRunLeads(true)
                if (!wide) setView('result')
              }}
            />
          </Tabs.Content>
        }
      />
    </Tabs.Root>
  )
}

// Positioned, so that what only screen readers hear is clipped with the rest and does not lengthen the page.
const pane = 'relative h-full min-h-0 overflow-y-auto outline-none'

function ViewTabs() {
  const { t } = useTranslation('exercise')
  const hydrated = useHydrated()
  return (
    <Tabs.List
      aria-label={t('tabs.label')}
      data-ready={hydrated || undefined}
      className="border-line bg-surface flex gap-1 border-b px-3"
    >
      {(['read', 'code', 'result'] as const).map((value) => (
        <Tabs.Trigger
          key={value}
          value={value}
          className={cx(
            'text-ink-soft hover:text-ink data-[state=active]:text-ink data-[state=active]:border-accent -mb-px h-11 border-b-2 border-transparent px-3 text-sm font-medium transition-colors -outline-offset-2 max-lg:flex-1',
            value === 'code' && 'lg:hidden',
          )}
        >
          {t(`tabs.${value}`)}
        </Tabs.Trigger>
      ))}
    </Tabs.List>
  )
}
