import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'

export interface FaultLine {
  /** One-based. */
  line: number
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

function decorate(doc: EditorView['state']['doc'], { line, message }: FaultLine): DecorationSet {
  if (line < 1 || line > doc.lines) return Decoration.none
  const { from, to } = doc.line(line)
  return Decoration.set([
    Decoration.line({ class: 'cm-fault-line' }).range(from),
    Decoration.widget({ widget: new FaultNote(message), block: true, side: 1 }).range(to),
  ])
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
    note.textContent = this.message
    return note
  }
}
