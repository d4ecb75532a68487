import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'

const channelName = 'signed-in'

/** To the other tabs of this browser: somebody has just signed in. */
export function announceSignIn(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(null)
  channel.close()
}

/**
 * Whether somebody has signed in in another tab meanwhile. The page is read again then, and whenever the person comes back to
 * it: where it is somebody else's by now, the root begins it anew, without what was typed.
 */
export function useSignedInAgain(): boolean {
  const [isDone, setDone] = useState(false)
  const { revalidate } = useRevalidator()
  // Other tabs are outside React.
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    channel.onmessage = () => {
      setDone(true)
      void revalidate()
    }
    const look = () => void revalidate()
    window.addEventListener('focus', look)
    return () => {
      channel.close()
      window.removeEventListener('focus', look)
    }
  }, [revalidate])
  return isDone
}
