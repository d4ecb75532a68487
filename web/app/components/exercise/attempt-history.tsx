import { Link } from '@remix-run/react'
import { FileCode } from 'lucide-react'
import type { MutableRefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { VerdictBadge } from '~/components/submissions/verdict-badge'
import { Button } from '~/components/ui/button'
import { cx } from '~/components/ui/class-names'
import { CodeBlock } from '~/components/ui/code-block'
import { Section } from '~/components/ui/section'
import { Time } from '~/components/ui/time'
import { useToast } from '~/components/ui/toast'
import type { Editor } from '~/exercise-runner/editor/create-editor'
import { attemptAddress, exerciseAddresses, type ExercisePage } from '~/exercise-runner/exercise-page'
import type { AttemptRowFragment, SubmissionStateFragment } from '~/graphql/generated/graphql'

interface AttemptHistoryProps {
  page: ExercisePage
  shown: SubmissionStateFragment | null
  editor: MutableRefObject<Editor | null>
  onOpened: () => void
}

/** All attempts, newest first; the one that is shown has its code to read and to take back into the editor. */
export function AttemptHistory({ page, shown, editor, onOpened }: AttemptHistoryProps) {
  const { t } = useTranslation('exercise')
  const attempts = withShown(page.exercise.attempts, shown)
  if (attempts.length === 0) return null
  return (
    <Section title={t('history.title')} className="grid-cols-[minmax(0,1fr)]">
      <ol className="border-line bg-surface divide-line divide-y rounded border" reversed>
        {attempts.map((attempt) => (
          <AttemptItem
            key={attempt.id}
            attempt={attempt}
            address={exerciseAddresses(page).page}
            current={attempt.id === shown?.id}
          />
        ))}
      </ol>
      {shown ? <AttemptCode shown={shown} editor={editor} onOpened={onOpened} /> : null}
    </Section>
  )
}

/** What was submitted a moment ago is not yet among what came with the page. */
function withShown(
  attempts: readonly AttemptRowFragment[],
  shown: SubmissionStateFragment | null,
): readonly AttemptRowFragment[] {
  return shown && attempts.every(({ id }) => id !== shown.id) ? [shown, ...attempts] : attempts
}

function AttemptItem({
  attempt,
  address,
  current,
}: {
  attempt: AttemptRowFragment
  address: string
  current: boolean
}) {
  const { t } = useTranslation('exercise')
  return (
    <li
      className={cx(
        'flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-sm',
        current && 'bg-accent-soft',
      )}
    >
      <Link
        to={attemptAddress(address, attempt.attempt)}
        preventScrollReset
        aria-current={current || undefined}
        aria-label={t('history.view', { attempt: attempt.attempt })}
        className="font-medium underline-offset-4 hover:underline"
      >
        {t('result.attempt', { attempt: attempt.attempt })}
      </Link>
      <span className="text-ink-faint grow text-xs">
        <Time value={attempt.createdAt} />
        {attempt.grading?.regrading ? ` · ${t('history.regraded')}` : null}
      </span>
      <VerdictBadge submission={attempt} />
      <span className="tabular w-8 text-end font-medium">{attempt.grading?.points}</span>
    </li>
  )
}

function AttemptCode({
  shown,
  editor,
  onOpened,
}: Pick<AttemptHistoryProps, 'editor' | 'onOpened'> & { shown: SubmissionStateFragment }) {
  const { t } = useTranslation('exercise')
  const toast = useToast()
  const open = () => {
    const before = editor.current?.code()
    if (before === undefined) return
    editor.current?.replace(shown.code)
    onOpened()
    toast({
      text: t('draft.opened', { attempt: shown.attempt }),
      action: { label: t('draft.undo'), onSelect: () => editor.current?.replace(before) },
    })
  }
  if (shown.codeRemovedAt) return <p className="text-ink-soft text-sm">{t('history.codeRemoved')}</p>
  return (
    <details>
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1 text-sm">
        {t('history.code')}
      </summary>
      <CodeBlock className="mt-2 max-h-96">{shown.code}</CodeBlock>
      <Button tone="secondary" size="small" icon={FileCode} onClick={open} className="mt-2">
        {t('history.openCode')}
      </Button>
    </details>
  )
}
