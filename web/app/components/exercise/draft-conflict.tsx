import { useState, type MutableRefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { CodeBlock } from '~/components/ui/code-block'
import { Dialog } from '~/components/ui/dialog'
import { useToast } from '~/components/ui/toast'
import type { Draft } from '~/exercise-runner/draft/use-kept-draft'
import type { Editor } from '~/exercise-runner/editor/create-editor'

/** Two versions of one draft: both are shown whole, and taking one leaves the other a step of undo away. */
export function DraftConflict({ draft, editor }: { draft: Draft; editor: MutableRefObject<Editor | null> }) {
  const { t } = useTranslation('exercise')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { theirs, code, status } = draft.state
  if (status !== 'conflict' || !theirs) return null

  const takeTheirs = () => {
    setOpen(false)
    draft.takeTheirs()
    editor.current?.replace(theirs.code)
    toast({
      text: t('draft.tookTheirs'),
      action: { label: t('draft.undo'), onSelect: () => editor.current?.replace(code) },
    })
  }
  return (
    <div className="p-3">
      <Banner
        tone="caution"
        live
        title={t('draft.conflictTitle')}
        action={
          <Dialog
            title={t('draft.conflictTitle')}
            description={t('draft.conflictText')}
            open={open}
            onOpenChange={setOpen}
            className="max-w-4xl!"
            trigger={
              <Button size="small" tone="secondary">
                {t('draft.look')}
              </Button>
            }
          >
            <div className="grid gap-4 md:grid-cols-2">
              <Version
                title={t('draft.mine')}
                code={code}
                action={t('draft.keepMine')}
                onChoose={draft.keepMine}
              />
              <Version
                title={t('draft.theirs')}
                code={theirs.code}
                action={t('draft.takeTheirs')}
                onChoose={takeTheirs}
              />
            </div>
          </Dialog>
        }
      >
        {t('draft.conflictText')}
      </Banner>
    </div>
  )
}

interface VersionProps {
  title: string
  code: string
  action: string
  onChoose: () => void
}

function Version({ title, code, action, onChoose }: VersionProps) {
  return (
    <section aria-label={title} className="grid min-w-0 gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      <CodeBlock className="max-h-[50dvh]">{code}</CodeBlock>
      <Button tone="secondary" onClick={onChoose}>
        {action}
      </Button>
    </section>
  )
}
