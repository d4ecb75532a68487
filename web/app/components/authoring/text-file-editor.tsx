import { useEffect, useRef, useState, type MutableRefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextEditor } from '~/authoring/create-text-editor'
import { Textarea } from '~/components/ui/input'
import { editorPhrases } from '~/exercise-runner/editor/phrases'

interface TextFileEditorProps {
  path: string
  /** What it opens with, and then what was typed; afterwards the editor itself holds the text. */
  text: string
  editor: MutableRefObject<TextEditor | null>
  onChange: (text: string) => void
  onSave: () => void
  onFiles?: (files: readonly File[]) => void
}

const hintId = 'leave-editor'

/** Puts the editor of one file, loaded on its own, into the page; without it a plain field does. */
export function TextFileEditor(props: TextFileEditorProps) {
  const { t } = useTranslation('authoring')
  const label = t('editor.label', { path: props.path })
  const { host, state } = useTextEditor(props, label)
  return (
    <>
      <p id={hintId} className="sr-only">
        {state === 'loading' ? t('editor.loading') : t('editor.leave')}
      </p>
      {state === 'failed' ? (
        <Textarea
          aria-label={label}
          defaultValue={props.text}
          onChange={(event) => props.onChange(event.target.value)}
          className="h-full font-mono text-sm"
        />
      ) : null}
      <div ref={host} className="h-full min-h-0 [&>.cm-editor]:h-full" />
    </>
  )
}

function useTextEditor(props: TextFileEditorProps, label: string) {
  const { i18n } = useTranslation()
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const { path, editor } = props
  // CodeMirror owns its part of the document; React only gives it the place.
  useEffect(() => {
    let gone = false
    let opened: TextEditor | undefined
    import('~/authoring/create-text-editor')
      .then(({ createTextEditor }) => {
        if (gone || !host.current) return
        opened = createTextEditor({
          parent: host.current,
          text: latest.current.text,
          path,
          label,
          hintId,
          phrases: editorPhrases[i18n.language] ?? {},
          onChange: (changed) => latest.current.onChange(changed),
          onSave: () => latest.current.onSave(),
          ...(latest.current.onFiles ? { onFiles: (files) => latest.current.onFiles?.(files) } : {}),
        })
        editor.current = opened
        setState('ready')
      })
      .catch(() => setState('failed'))
    return () => {
      gone = true
      opened?.destroy()
      if (editor.current === opened) editor.current = null
    }
  }, [path, label, i18n.language, editor])
  return { host, state }
}
