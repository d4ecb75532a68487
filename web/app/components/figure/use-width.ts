import { createContext, useContext, useEffect, useRef, useState, type RefObject } from 'react'

/** Width a figure is drawn for before the browser has measured the place it stands in. */
export const DrawnWidth = createContext(520)

/** Follows the element's width, so that type in a figure keeps its size on a phone. */
export function useWidth<T extends Element>(): { ref: RefObject<T>; width: number } {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(useContext(DrawnWidth))
  // The size of an element is known to the browser alone.
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
