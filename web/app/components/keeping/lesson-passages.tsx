import { useRef, type ReactNode } from 'react'
import { textId, usePainted } from '~/keeping/use-passages'
import type { KeptHighlightFragment } from '~/graphql/generated/graphql'
import { PassageBar } from './passage-bar'

interface LessonPassagesProps {
  highlights: readonly KeptHighlightFragment[]
  place: { organization: string; lesson: string }
  /** With words that somebody wants to ask about. */
  onAsk: (quote: string) => void
  /** The lesson's text. */
  children: ReactNode
}

/** A lesson's text in which passages can be marked, and those that are stand out. */
export function LessonPassages({ highlights, place, onAsk, children }: LessonPassagesProps) {
  const text = useRef<HTMLDivElement>(null)
  usePainted(text, highlights)
  return (
    <>
      <div ref={text} id={textId}>
        {children}
      </div>
      <PassageBar text={text} place={place} onAsk={onAsk} />
    </>
  )
}
