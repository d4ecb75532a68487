import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const channelName = 'skillgrad:submitted'

/** Tells this person's other tabs that the exercise has a new submission. */
export function tellOtherTabs(exercise: string): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(exercise)
  channel.close()
}

/** Reads the page again when another tab has submitted the same exercise. */
export function useOtherTabs(exercise: string): void {
  const { revalidate } = useRevalidator()
  // Other tabs stand outside React.
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    channel.onmessage = ({ data }) => {
      if (data === exercise) revalidate()
    }
    return () => channel.close()
  }, [exercise, revalidate])
}
