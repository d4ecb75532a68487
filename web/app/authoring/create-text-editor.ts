import { indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import { editorTheme } from '~/exercise-runner/editor/theme'

export interface TextEditorOptions {
  parent: HTMLElement
  text: string
  path: string
  label: string
  /** Id of the hint that says how to leave by keyboard. */
  hintId: string
  phrases: Record<string, string>
  onChange: (text: string) => void
  onSave: () => void
}

export interface TextEditor {
  goTo(line: number): void
  destroy(): void
}

/** A plain editor for one file; colours where it is code. */
export function createTextEditor(options: TextEditorOptions): TextEditor {
  const save = () => (options.onSave(), true)
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-s', run: save, preventDefault: true }])),
        basicSetup,
        keymap.of([indentWithTab]),
        options.path.endsWith('.ts') ? javascript({ typescript: true }) : [],
        options.path.endsWith('.md') ? EditorView.lineWrapping : [],
        editorTheme,
        EditorState.tabSize.of(2),
        EditorState.phrases.of(options.phrases),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          'aria-describedby': options.hintId,
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  return {
    goTo(line) {
      const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines))
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
