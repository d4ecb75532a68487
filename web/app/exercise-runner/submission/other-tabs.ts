import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

const channelName = 'skillgrad:submitted'

/**
 * Reads the page again when another tab of this browser has submitted the same exercise, and hands back how to tell the
 * others. One channel does both, because only the channel that speaks does not hear itself.
 */
export function useOtherTabs(exercise: string): () => void {
  const { revalidate } = useRevalidator()
  const channel = useRef<BroadcastChannel | null>(null)
  // Other tabs stand outside React.
  useEffect(() => {
    const opened = new BroadcastChannel(channelName)
    opened.onmessage = ({ data }) => {
      if (data === exercise) revalidate()
    }
    channel.current = opened
    return () => opened.close()
  }, [exercise, revalidate])
  return useCallback(() => channel.current?.postMessage(exercise), [exercise])
}
