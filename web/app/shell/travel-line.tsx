import { useNavigation } from '@remix-run/react'

/** A hairline at the top while the next page is fetched. */
export function TravelLine() {
  const travelling = useNavigation().state !== 'idle'
  if (!travelling) return null
  return <div aria-hidden className="gradient-fill animate-breathe fixed inset-x-0 top-0 z-50 h-0.5" />
}
