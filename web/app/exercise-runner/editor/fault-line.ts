import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'

/** A place in the learner's code and what went wrong there, from 1. */
export interface FaultLine {
  line: number
  column?: number | null
  message: string
}

const setFault = StateEffect.define<FaultLine | null>()

/** Marks the line where a run stopped and says why under it; the mark goes with the first change of the code. */
export const faultLine: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const effect = transaction.effects.find((candidate) => candidate.is(setFault))
    if (effect) return effect.value ? decorate(transaction.state.doc, effect.value) : Decoration.none
    return transaction.docChanged ? Decoration.none : marks
  },
  provide: (field) => EditorView.decorations.from(field),
})

export function showFault(view: EditorView, fault: FaultLine | null): void {
  view.dispatch({ effects: setFault.of(fault) })
}

function decorate(doc: EditorView['state']['doc'], { line, column, message }: FaultLine): DecorationSet {
  if (line < 1 || line > doc.lines) return Decoration.none
  const { from, to } = doc.line(line)
  const start = column ? from + column - 1 : to
  const word =
    start < to ? [Decoration.mark({ class: 'cm-fault-word' }).range(start, wordEnd(doc, start, to))] : []
  return Decoration.set([
    Decoration.line({ class: 'cm-fault-line' }).range(from),
    ...word,
    Decoration.widget({ widget: new FaultNote(message), block: true, side: 1 }).range(to),
  ])
}

/** The name that begins there, or the one character that is no name. */
function wordEnd(doc: EditorView['state']['doc'], start: number, lineEnd: number): number {
  const [word] = /^[\w$]+/.exec(doc.sliceString(start, lineEnd)) ?? ['.']
  return start + word.length
}

class FaultNote extends WidgetType {
  constructor(readonly message: string) {
    super()
  }

  override eq(other: FaultNote): boolean {
    return other.message === this.message
  }

  toDOM(): HTMLElement {
    const note = document.createElement('div')
    note.className = 'cm-fault-note'
    // Plain text: the marks around names belong to the page, which sets them as code.
    note.textContent = this.message.replaceAll('`', '')
    return note
  }
}
