import { indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import { editorTheme } from '~/exercise-runner/editor/theme'
import { withBlock } from '~/writing/picture-markdown'

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
  /** Where files may be dropped and pasted: the cursor is where they go. */
  onFiles?: (files: readonly File[]) => void
}

export interface TextEditor {
  goTo(line: number): void
  /** Puts a block in where the cursor is, by itself. */
  insertBlock(block: string): void
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
        options.onFiles ? takesFiles(options.onFiles) : [],
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
    insertBlock(block) {
      const { to } = view.state.selection.main
      const { insert, end } = withBlock(view.state.doc.toString(), to, block)
      view.dispatch({
        changes: { from: to, insert },
        selection: { anchor: end },
        effects: EditorView.scrollIntoView(end),
        userEvent: 'input',
      })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}

/** Text that is dropped or pasted stays the editor's own business. */
function takesFiles(onFiles: (files: readonly File[]) => void) {
  const taken = (event: Event, data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])]
    if (files.length === 0 || data?.types.includes('text/plain')) return false
    event.preventDefault()
    onFiles(files)
    return true
  }
  return EditorView.domEventHandlers({
    paste: (event) => taken(event, event.clipboardData),
    drop(event, view) {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (!taken(event, event.dataTransfer)) return false
      if (at !== null) view.dispatch({ selection: { anchor: at } })
      return true
    },
  })
}
