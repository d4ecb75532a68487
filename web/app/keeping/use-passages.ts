import { useEffect, useState, type RefObject } from 'react'
import type { Quoted } from './quote-match'
import { quotedIn, rangeOf, readText } from './read-text'

/**
 * Paints passages where they stand in the text. The browser paints ranges by itself, so nothing is put into the text and nothing
 * moves; one that can't (before 2025) shows them in the list below alone.
 */
export function usePainted(text: RefObject<HTMLElement>, highlights: readonly Quoted[]): void {
  // What is painted is the browser's, not React's.
  useEffect(() => {
    if (!text.current || typeof Highlight === 'undefined') return
    const read = readText(text.current)
    const ranges = highlights.flatMap((one) => rangeOf(read, one) ?? [])
    CSS.highlights.set('kept', new Highlight(...ranges))
    return () => {
      CSS.highlights.delete('kept')
      CSS.highlights.delete('shown')
    }
  }, [text, highlights])
}

/** What is selected of the text at the moment. */
export function useSelected(text: RefObject<HTMLElement>): [Quoted | null, () => void] {
  const [selected, setSelected] = useState<Quoted | null>(null)
  // The selection is the browser's, and only the document tells of it.
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      const isInside = range && !range.collapsed && text.current?.contains(range.commonAncestorContainer)
      setSelected(isInside ? quotedIn(readText(text.current!), range) : null)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [text])
  const drop = () => {
    document.getSelection()?.removeAllRanges()
    setSelected(null)
  }
  return [selected, drop]
}

export const textId = 'lesson-text'

/** Leads the eye from a passage in a list to where it stands. */
export function showPassage(quoted: Quoted): void {
  const text = document.getElementById(textId)
  const range = text && rangeOf(readText(text), quoted)
  if (!range) return
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  range.startContainer.parentElement?.scrollIntoView({
    ...{ block: 'center', behavior: isStill ? 'auto' : 'smooth' },
  })
  if (typeof Highlight !== 'undefined') CSS.highlights.set('shown', new Highlight(range))
}
