import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

const everyMs = 2_000

/**
 * Reads the page again every two seconds while somebody looks at it. Not a subscription, for pages about what sends no notice,
 * as a machine that falls silent.
 */
export function useRefresh(isOn: boolean): void {
  const { revalidate, state } = useRevalidator()
  const refresh = useRef({ revalidate, state })
  refresh.current = { revalidate, state }
  // A clock is outside React.
  useEffect(() => {
    if (!isOn) return
    const look = () => {
      const { state: current, revalidate: again } = refresh.current
      if (document.visibilityState === 'visible' && current === 'idle') again()
    }
    const timer = setInterval(look, everyMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isOn])
}
