import { Save } from 'lucide-react'
import { useState, type ComponentProps, type MutableRefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextEditor } from '~/authoring/create-text-editor'
import { baseRevision, type Unsaved } from '~/authoring/unsaved-files'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import type { ManuscriptPage } from '~/routes/o.$org+/authoring.$slug'
import { RemoveFile } from './remove-file'
import { SaveConflict } from './save-conflict'
import { TextFileEditor } from './text-file-editor'
import type { ManuscriptState } from './use-manuscript'

interface OpenFileProps {
  exercise: ManuscriptPage['exercise']
  path: string
  manuscript: ManuscriptState
  editor: MutableRefObject<TextEditor | null>
}

/** The file before the author, and what can be done with it. */
export function OpenFile({ exercise, path, manuscript, editor }: OpenFileProps) {
  const { t } = useTranslation('authoring')
  const stored = exercise.files.find((file) => file.path === path)
  const unsaved = manuscript.unsaved.get(path)
  return (
    <section aria-label={path} className="grid content-start gap-3">
      <SaveConflict {...manuscript} />
      {stored?.text === null && !unsaved ? (
        <Banner>{t('files.tooLarge', { kilobytes: Math.ceil(stored.bytes / 1024) })}</Banner>
      ) : (
        <div className="border-line bg-surface h-[32rem] overflow-hidden rounded border">
          <FollowingEditor
            key={path}
            path={path}
            text={unsaved?.text ?? stored?.text ?? ''}
            editor={editor}
            onChange={(text) => manuscript.change(path, text)}
            onSave={manuscript.save}
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <SaveAll {...manuscript} />
        <RemoveFile
          exercise={exercise.id}
          revision={baseRevision(only(manuscript.unsaved, path), exercise)}
          path={path}
          isStored={stored !== undefined}
          onRemoved={manuscript.forget}
        />
      </div>
    </section>
  )
}

function only(unsaved: Unsaved, path: string): Unsaved {
  return new Map([...unsaved].filter(([other]) => other === path))
}

/** Opens the editor anew where the text became another by anything but typing, as by a zip or a colleague; the cursor stays otherwise. */
export function FollowingEditor({ text, onChange, ...rest }: ComponentProps<typeof TextFileEditor>) {
  const [held, setHeld] = useState({ text, opening: 0 })
  if (held.text !== text) setHeld({ text, opening: held.opening + 1 })
  return (
    <TextFileEditor
      {...rest}
      key={held.opening}
      text={held.text}
      onChange={(typed) => {
        setHeld((now) => ({ ...now, text: typed }))
        onChange(typed)
      }}
    />
  )
}

function SaveAll({ unsaved, saving, save }: Pick<ManuscriptState, 'unsaved' | 'saving' | 'save'>) {
  const { t } = useTranslation('authoring')
  return (
    <>
      <Button icon={Save} busy={saving} disabled={unsaved.size === 0} onClick={save}>
        {t('editor.save')}
      </Button>
      <span className="text-ink-faint text-sm">
        {unsaved.size === 0 ? t('editor.allSaved') : [...unsaved.keys()].join(', ')}
      </span>
    </>
  )
}
