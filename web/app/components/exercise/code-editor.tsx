import { useEffect, useRef, useState, type MutableRefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import type { Editor } from '~/exercise-runner/editor/create-editor'
import { editorPhrases } from '~/exercise-runner/editor/phrases'

interface CodeEditorProps {
  /** What it opens with; afterwards the editor itself holds the text. */
  code: string
  ambientTypes: string
  hintId: string
  editor: MutableRefObject<Editor | null>
  onChange: (code: string) => void
  onRun: () => void
  onSubmit: () => void
}

/** Puts the editor, loaded on its own, into the page. */
export function CodeEditor({ code, ambientTypes, hintId, editor, ...handlers }: CodeEditorProps) {
  const { t, i18n } = useTranslation('exercise')
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(handlers)
  latest.current = handlers
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const opening = useRef({ code, label: t('editor.label'), phrases: editorPhrases[i18n.language] ?? {} })
  opening.current.code = code

  // CodeMirror owns its part of the document; React only gives it the place.
  useEffect(() => {
    let gone = false
    import('~/exercise-runner/editor/create-editor')
      .then(({ createEditor }) => {
        if (gone || !host.current) return
        editor.current = createEditor({
          parent: host.current,
          ambientTypes,
          hintId,
          ...opening.current,
          onChange: (text) => latest.current.onChange(text),
          onRun: () => latest.current.onRun(),
          onSubmit: () => latest.current.onSubmit(),
        })
        setState('ready')
      })
      .catch(() => setState('failed'))
    return () => {
      gone = true
      editor.current?.destroy()
      editor.current = null
    }
  }, [ambientTypes, hintId, editor])

  return (
    <div className="relative h-full">
      {state === 'loading' ? <p className="sr-only">{t('editor.loading')}</p> : null}
      {state === 'failed' ? (
        <div className="p-4">
          <Banner tone="danger" title={t('editor.failed.title')}>
            {t('editor.failed.text')}
          </Banner>
        </div>
      ) : null}
      <div ref={host} className="h-full" />
    </div>
  )
}
