import { EllipsisVertical, Play, RotateCcw, Send, Square } from 'lucide-react'
import type { MutableRefObject } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { IconButton } from '~/components/ui/icon-button'
import { Menu, MenuItem } from '~/components/ui/menu'
import { useToast } from '~/components/ui/toast'
import { Tooltip } from '~/components/ui/tooltip'
import type { Draft } from '~/exercise-runner/draft/use-kept-draft'
import type { Editor } from '~/exercise-runner/editor/create-editor'
import type { ExercisePage } from '~/exercise-runner/exercise-page'
import { isRunning } from '~/exercise-runner/run-state'
import type { PreviewRuns } from '~/exercise-runner/use-preview-run'
import { DraftLine } from './draft-line'
import { SubmissionsLeft } from './submissions-left'

interface ActionBarProps {
  page: ExercisePage
  draft: Draft
  runs: PreviewRuns
  editor: MutableRefObject<Editor | null>
  hintId: string
  submitting: boolean
  /** The queue was full: submitting makes no sense yet. */
  held: boolean
  onRun: () => void
  onSubmit: () => void
}

export function ActionBar({
  page,
  draft,
  runs,
  editor,
  hintId,
  submitting,
  held,
  onRun,
  onSubmit,
}: ActionBarProps) {
  const { t } = useTranslation('exercise')
  const running = isRunning(runs.state)
  const modifier = isApple() ? '⌘' : 'Ctrl'
  return (
    <div className="border-line bg-surface flex flex-wrap items-center gap-x-3 gap-y-2 border-t px-4 py-2.5">
      {running ? (
        <Button tone="secondary" icon={Square} onClick={runs.stop}>
          {t('run.stop')}
        </Button>
      ) : (
        <Tooltip text={page.runnable ? t('run.shortcut', { keys: `${modifier} ↵` }) : t('run.unavailable')}>
          <Button
            tone="secondary"
            icon={Play}
            aria-disabled={!page.runnable}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={onRun}
          >
            {t('run.run')}
          </Button>
        </Tooltip>
      )}
      <Tooltip text={t('submit.shortcut', { keys: `${modifier} ⇧ ↵` })}>
        <Button
          icon={Send}
          busy={submitting}
          disabled={held}
          aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
          onClick={onSubmit}
        >
          {t('submit.submit')}
        </Button>
      </Tooltip>
      <DraftLine status={draft.state.status} />
      <ResetMenu starter={page.exercise.starter} editor={editor} />
      <div className="grow" />
      <p id={hintId} className="text-ink-faint text-xs max-xl:sr-only">
        <Trans t={t} i18nKey="editor.hint" components={[<kbd key="key" className="font-mono" />]} />
      </p>
      <SubmissionsLeft allowance={page.exercise.viewerSubmissionsLeft} />
    </div>
  )
}

function ResetMenu({ starter, editor }: { starter: string; editor: MutableRefObject<Editor | null> }) {
  const { t } = useTranslation('exercise')
  const toast = useToast()
  const reset = () => {
    const before = editor.current?.code()
    if (before === undefined || before === starter) return
    editor.current?.replace(starter)
    toast({
      text: t('draft.resetDone'),
      action: { label: t('draft.undo'), onSelect: () => editor.current?.replace(before) },
    })
  }
  return (
    <Menu trigger={<IconButton icon={EllipsisVertical} label={t('draft.menu')} />}>
      <MenuItem icon={RotateCcw} onSelect={reset}>
        {t('draft.reset')}
      </MenuItem>
    </Menu>
  )
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
