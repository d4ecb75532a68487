import { useEffect, useState } from 'react'

/** How long nothing must change before a screen reader is told: dragging says one sentence, not a hundred. */
const calmMs = 700

/** What one sees now, in one sentence; told once it has settled, and not before anything was turned. */
export function Sees({ text }: { text: string }) {
  const [first] = useState(text)
  const [told, setTold] = useState('')
  // Silence is a matter of time, which only an effect can wait for.
  useEffect(() => {
    if (text === first && told === '') return
    const timer = setTimeout(() => setTold(text), calmMs)
    return () => clearTimeout(timer)
  }, [text, first, told])
  return (
    <>
      <p className="tabular text-pretty">{text}</p>
      <p className="sr-only" aria-live="polite">
        {told}
      </p>
    </>
  )
}
