import { indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { forceLinting, lintGutter } from '@codemirror/lint'
import { Compartment, EditorState, Prec, Transaction } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import { connectLanguage, type LanguageConnection } from '../language/language-client'
import { faultLine, showFault, type FaultLine } from './fault-line'
import { editorTheme } from './theme'

export interface EditorOptions {
  parent: HTMLElement
  code: string
  ambientTypes: string
  /** Accessible name, and the id of the hint that says how to leave by keyboard. */
  label: string
  hintId: string
  /** CodeMirror's own words in the page's language. */
  phrases: Record<string, string>
  onChange: (code: string) => void
  onRun: () => void
  onSubmit: () => void
}

export interface Editor {
  code(): string
  /** Replaces everything as one step that ⌘Z takes back. */
  replace(code: string): void
  focus(): void
  goTo(place: Pick<FaultLine, 'line' | 'column'>): void
  showFault(fault: FaultLine | null): void
  destroy(): void
}

export function createEditor(options: EditorOptions): Editor {
  const language = new Compartment()
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.code,
      extensions: [
        Prec.highest(keymap.of(runKeys(options))),
        basicSetup,
        keymap.of([indentWithTab]),
        javascript({ typescript: true }),
        lintGutter(),
        language.of([]),
        faultLine,
        editorTheme,
        EditorState.tabSize.of(2),
        EditorState.phrases.of(options.phrases),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          'aria-describedby': options.hintId,
          // Editable text takes the focus anyway; said for tools that look for the attribute.
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  const closeLanguage = attachLanguage(view, language, options.ambientTypes)
  return handle(view, closeLanguage)
}

function runKeys({ onRun, onSubmit }: EditorOptions) {
  const run = () => (onRun(), true)
  const submit = () => (onSubmit(), true)
  return [
    { key: 'Mod-Enter', run, preventDefault: true },
    { key: 'Shift-Mod-Enter', run: submit, preventDefault: true },
  ]
}

function handle(view: EditorView, closeLanguage: () => void): Editor {
  return {
    code: () => view.state.doc.toString(),
    replace(code) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: code },
        selection: { anchor: 0 },
        annotations: Transaction.userEvent.of('input.replace'),
        scrollIntoView: true,
      })
    },
    focus: () => view.focus(),
    goTo({ line, column }) {
      const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines))
      const anchor = Math.min(to, from + Math.max(1, column ?? 1) - 1)
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      })
      view.focus()
    },
    showFault: (fault) => showFault(view, fault),
    destroy() {
      closeLanguage()
      view.destroy()
    },
  }
}

/** Adds diagnostics and completion once TypeScript is there; without it the editor stays a plain one. */
function attachLanguage(view: EditorView, place: Compartment, ambientTypes: string): () => void {
  let connection: LanguageConnection | undefined
  let closed = false
  connectLanguage({ ambientTypes, code: view.state.doc.toString() })
    .then((opened) => {
      if (closed) return opened.close()
      connection = opened
      view.dispatch({ effects: place.reconfigure(opened.extension) })
      view.dom.dataset.language = 'ready'
      forceLinting(view)
    })
    .catch((error: unknown) => console.warn('TypeScript help is not available', error))
  return () => {
    closed = true
    connection?.close()
  }
}
