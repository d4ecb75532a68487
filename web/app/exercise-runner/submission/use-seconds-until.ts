import { useEffect, useState } from 'react'

/** Whole seconds until a moment of this browser's clock; 0 from then on, and where there is none to wait for. */
export function useSecondsUntil(moment: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  const left = moment === null ? 0 : Math.max(0, Math.ceil((moment - now) / 1000))
  const counting = left > 0
  // A clock stands outside React; it is looked at only while there is something to wait for.
  useEffect(() => {
    setNow(Date.now())
    if (!counting) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [moment, counting])
  return left
}
