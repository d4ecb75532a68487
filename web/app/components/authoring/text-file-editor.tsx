import { useEffect, useRef, useState, type MutableRefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextEditor } from '~/authoring/create-text-editor'
import { Textarea } from '~/components/ui/input'
import { editorPhrases } from '~/exercise-runner/editor/phrases'

interface TextFileEditorProps {
  path: string
  /** What it opens with; afterwards the editor itself holds the text. */
  text: string
  editor: MutableRefObject<TextEditor | null>
  onChange: (text: string) => void
  onSave: () => void
}

/** Puts the editor of one file, loaded on its own, into the page; without it a plain field does. */
export function TextFileEditor({ path, text, editor, ...handlers }: TextFileEditorProps) {
  const { t, i18n } = useTranslation('authoring')
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(handlers)
  latest.current = handlers
  const opening = useRef(text)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const label = t('editor.label', { path })
  const hintId = 'leave-editor'

  // CodeMirror owns its part of the document; React only gives it the place.
  useEffect(() => {
    let gone = false
    import('~/authoring/create-text-editor')
      .then(({ createTextEditor }) => {
        if (gone || !host.current) return
        editor.current = createTextEditor({
          parent: host.current,
          text: opening.current,
          path,
          label,
          hintId,
          phrases: editorPhrases[i18n.language] ?? {},
          onChange: (changed) => latest.current.onChange(changed),
          onSave: () => latest.current.onSave(),
        })
        setState('ready')
      })
      .catch(() => setState('failed'))
    return () => {
      gone = true
      editor.current?.destroy()
      editor.current = null
    }
  }, [path, label, i18n.language, editor])

  return (
    <>
      <p id={hintId} className="sr-only">
        {state === 'loading' ? t('editor.loading') : t('editor.leave')}
      </p>
      {state === 'failed' ? (
        <Textarea
          aria-label={label}
          defaultValue={text}
          onChange={(event) => handlers.onChange(event.target.value)}
          className="h-full font-mono text-sm"
        />
      ) : null}
      <div ref={host} className="h-full min-h-0 [&>.cm-editor]:h-full" />
    </>
  )
}
