import { FilePlus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { mistakeFile, nameableFiles } from '~/authoring/exercise-files'
import { Button } from '~/components/ui/button'
import { cx } from '~/components/ui/class-names'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'

interface FileListProps {
  paths: readonly string[]
  open: string
  /** Paths with changes that are not saved. */
  unsaved: ReadonlySet<string>
  onOpen: (path: string) => void
  onAdd: (path: string) => void
}

/** On a desk a list beside the editor, on a phone a choice above it. */
export function FileList({ paths, open, unsaved, onOpen, onAdd }: FileListProps) {
  const { t } = useTranslation('authoring')
  const labelled = (path: string) => (unsaved.has(path) ? `${path} (${t('files.unsaved')})` : path)
  return (
    <nav aria-label={t('files.title')} className="grid content-start gap-2">
      <div className="md:hidden">
        <Select aria-label={t('files.title')} value={open} onChange={(event) => onOpen(event.target.value)}>
          {paths.map((path) => (
            <option key={path} value={path}>
              {labelled(path)}
            </option>
          ))}
        </Select>
      </div>
      <PathList {...{ paths, open, unsaved, onOpen }} />
      <AddFile paths={paths} onAdd={onAdd} />
    </nav>
  )
}

function PathList({ paths, open, unsaved, onOpen }: Omit<FileListProps, 'onAdd'>) {
  const { t } = useTranslation('authoring')
  return (
    <ul className="grid gap-0.5 max-md:hidden">
      {paths.map((path) => (
        <li key={path}>
          <button
            type="button"
            aria-current={path === open ? 'true' : undefined}
            onClick={() => onOpen(path)}
            className={cx(
              'flex w-full items-center gap-2 rounded px-2.5 py-1.5 text-start font-mono text-xs transition-colors',
              path === open ? 'bg-hover text-ink' : 'text-ink-soft hover:bg-hover hover:text-ink',
            )}
          >
            <span className="min-w-0 grow wrap-anywhere">{path}</span>
            {unsaved.has(path) ? (
              <span className="bg-accent size-2 shrink-0 rounded-full">
                <span className="sr-only">{t('files.unsaved')}</span>
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  )
}

function AddFile({ paths, onAdd }: Pick<FileListProps, 'paths' | 'onAdd'>) {
  const { t } = useTranslation('authoring')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('files.add')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="quiet" size="small" icon={FilePlus} className="justify-self-start">
          {t('files.add')}
        </Button>
      }
    >
      <AddFileForm
        paths={paths}
        onAdd={(path) => {
          onAdd(path)
          setOpen(false)
        }}
      />
    </Dialog>
  )
}

function AddFileForm({ paths, onAdd }: Pick<FileListProps, 'paths' | 'onAdd'>) {
  const { t } = useTranslation('authoring')
  const [choice, setChoice] = useState('wrong')
  const [name, setName] = useState('')
  const path = choice === 'wrong' ? mistakeFile(name) : choice
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path) onAdd(path)
  }
  return (
    <form className="grid gap-4" onSubmit={submit}>
      <Field label={t('files.title')}>
        <Select value={choice} onChange={(event) => setChoice(event.target.value)}>
          <option value="wrong">{t('files.addWrong')}</option>
          {nameableFiles
            .filter((one) => !paths.includes(one))
            .map((one) => (
              <option key={one}>{one}</option>
            ))}
        </Select>
      </Field>
      {choice === 'wrong' ? (
        <Field label={t('files.wrongName')} required>
          <Input value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
        </Field>
      ) : null}
      <Button type="submit" className="justify-self-end">
        {t('files.create')}
      </Button>
    </form>
  )
}
