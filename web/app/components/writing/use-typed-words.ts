import { useEffect, useRef, useState } from 'react'

type Words = Readonly<Record<string, string>>

/**
 * Words in fields, by the fields' names: as stored until somebody types in one, then as typed until just that is
 * stored. What a colleague stores meanwhile changes no field that was typed in.
 */
export function useTypedWords(stored: Words, busy: boolean) {
  const [typed, setTyped] = useState<Words>({})
  // As stored when typing began, to tell what a colleague has stored since.
  const [before, setBefore] = useState<Words>({})
  const sent = useRef<Words>({})
  const isStored = useRef(false)
  // Once the page was read again, the fields say what is stored; words typed while it was being sent stay.
  useEffect(() => {
    if (busy || !isStored.current) return
    isStored.current = false
    setBefore((then) => ({ ...then, ...sent.current }))
    setTyped((now) =>
      Object.fromEntries(Object.entries(now).filter(([name, word]) => word.trim() !== sent.current[name])),
    )
  }, [busy])
  return {
    wordOf: (name: string) => typed[name] ?? stored[name] ?? '',
    /** What a colleague has stored in a field since this author began to type in it. */
    theirsOf(name: string): string | undefined {
      const now = stored[name] ?? ''
      return busy || typed[name] === undefined || now === before[name] || now === typed[name]
        ? undefined
        : now
    },
    type(name: string, word: string) {
      if (typed[name] === undefined) setBefore({ ...before, [name]: stored[name] ?? '' })
      setTyped({ ...typed, [name]: word })
    },
    onSent() {
      // Stored without the spaces at their ends.
      sent.current = Object.fromEntries(Object.entries(typed).map(([name, word]) => [name, word.trim()]))
    },
    onStored() {
      isStored.current = true
    },
  }
}
