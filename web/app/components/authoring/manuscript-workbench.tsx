import { Download, Save, Trash2 } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextEditor } from '~/authoring/create-text-editor'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ManuscriptPage } from '~/routes/o.$org+/authoring.$slug'
import { FileList } from './file-list'
import { OwnStateBadge } from './own-state-badge'
import { ProblemList } from './problem-list'
import { PublishPanel } from './publish-panel'
import { ReferenceDialog } from './reference-dialog'
import { ReplaceByZip } from './replace-by-zip'
import { TextFileEditor } from './text-file-editor'
import { useAskingAgain, useManuscript } from './use-manuscript'

/** One exercise as its author writes it: files, text, what is wrong, trials, publishing. */
export function ManuscriptWorkbench({ page: { org, exercise, metrics, leftOut } }: { page: ManuscriptPage }) {
  const { t } = useTranslation('authoring')
  const manuscript = useManuscript(exercise)
  const [added, setAdded] = useState<readonly string[]>([])
  const stored = new Map(exercise.files.map((file) => [file.path, file]))
  const paths = [...new Set([...stored.keys(), ...added])].sort()
  const [chosen, setChosen] = useState(firstToOpen(paths))
  const open = paths.includes(chosen) ? chosen : firstToOpen(paths)
  const editor = useRef<TextEditor | null>(null)
  useAskingAgain(exercise.trials.some(({ state }) => state !== 'DONE'))

  const goTo = (file: string, line: number | undefined) => {
    if (!paths.includes(file)) return
    setChosen(file)
    // The editor of another file is there after the next paint.
    if (line) setTimeout(() => editor.current?.goTo(line), file === open ? 0 : 400)
  }
  const tooLarge = stored.get(open)?.text === null
  return (
    <>
      <PageHead title={exercise.title}>
        <div className="flex flex-wrap items-center gap-2">
          <OwnStateBadge state={exercise.state} />
          <ReferenceDialog metrics={metrics} />
          <a
            href={`/o/${org}/authoring/${exercise.slug}/zip`}
            download
            className={buttonClass({ tone: 'quiet', size: 'small' })}
          >
            <Download aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
            {t('files.download')}
          </a>
          <ReplaceByZip exercise={exercise} />
        </div>
      </PageHead>
      {leftOut.length > 0 ? (
        <div className="mb-6">
          <Banner tone="caution">{t('files.leftOut', { paths: leftOut.join(', ') })}</Banner>
        </div>
      ) : null}
      <div className="grid gap-6 md:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_21rem]">
        <FileList
          paths={paths}
          open={open}
          unsaved={new Set(manuscript.changed.keys())}
          onOpen={setChosen}
          onAdd={(path) => {
            setAdded([...added, path])
            manuscript.change(path, manuscript.changed.get(path) ?? '')
            setChosen(path)
          }}
        />
        <section aria-label={open} className="grid content-start gap-3">
          <FormRefusal refusal={manuscript.refusal} />
          {tooLarge ? (
            <Banner>{t('files.tooLarge', { kilobytes: Math.ceil(stored.get(open)!.bytes / 1024) })}</Banner>
          ) : (
            <div className="border-line bg-surface h-[32rem] overflow-hidden rounded border">
              <TextFileEditor
                key={`${open} ${exercise.id}`}
                path={open}
                text={manuscript.changed.get(open) ?? stored.get(open)?.text ?? ''}
                editor={editor}
                onChange={(text) =>
                  text === stored.get(open)?.text ? manuscript.forget(open) : manuscript.change(open, text)
                }
                onSave={manuscript.save}
              />
            </div>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button
              icon={Save}
              busy={manuscript.saving}
              disabled={manuscript.changed.size === 0}
              onClick={manuscript.save}
            >
              {t('editor.save')}
            </Button>
            <span className="text-ink-faint text-sm">
              {manuscript.changed.size === 0
                ? t('editor.allSaved')
                : [...manuscript.changed.keys()].join(', ')}
            </span>
            <RemoveFile
              exercise={exercise}
              path={open}
              isStored={stored.has(open)}
              onRemoved={() => {
                manuscript.forget(open)
                setAdded(added.filter((path) => path !== open))
              }}
            />
          </div>
        </section>
        <div className="grid content-start gap-8 md:col-start-2 xl:col-start-3">
          <ProblemList problems={exercise.problems} onOpen={goTo} />
          <PublishPanel org={org} exercise={exercise} unsaved={manuscript.changed.size > 0} />
        </div>
      </div>
    </>
  )
}

function firstToOpen(paths: readonly string[]): string {
  return paths.find((path) => path.startsWith('statement')) ?? paths[0] ?? 'exercise.yaml'
}

interface RemoveFileProps {
  exercise: { id: string; revision: number }
  path: string
  isStored: boolean
  onRemoved: () => void
}

function RemoveFile({ exercise, path, isStored, onRemoved }: RemoveFileProps) {
  const { t } = useTranslation('authoring')
  const { Form, busy, refusal } = usePostedForm(() => t('files.removed'), onRemoved)
  const confirm = (event: FormEvent) => {
    if (!window.confirm(t('files.removeSure', { path }))) event.preventDefault()
  }
  if (!isStored)
    return (
      <Button tone="quiet" size="small" icon={Trash2} onClick={onRemoved} className="ms-auto">
        {t('files.remove')}
      </Button>
    )
  return (
    <Form method="post" className="ms-auto" onSubmit={confirm}>
      <FormRefusal refusal={refusal} />
      <input type="hidden" name="exercise" value={exercise.id} />
      <input type="hidden" name="revision" value={exercise.revision} />
      <input type="hidden" name="path" value={path} />
      <Button type="submit" name="intent" value="remove" tone="quiet" size="small" icon={Trash2} busy={busy}>
        {t('files.remove')}
      </Button>
    </Form>
  )
}
