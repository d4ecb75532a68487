import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { subscribe } from '~/graphql/subscribe'
import { TeamDashboardChangedDocument } from '~/graphql/generated/graphql'

/** Refreshes the page when a grading lands or an estimate moves in the viewer's teams. */
export function useTeamUpdates(organizationId: string): void {
  const revalidator = useRevalidator()
  const refresh = useRef(revalidator.revalidate)
  refresh.current = revalidator.revalidate
  // A subscription lives as long as the page shows this company; it is outside React.
  useEffect(() => {
    let wasLost = false
    return subscribe(
      TeamDashboardChangedDocument,
      { organization: organizationId },
      {
        onData: () => refresh.current(),
        onConnection: (connected) => {
          // What happened while the line was down was not told.
          if (connected && wasLost) refresh.current()
          wasLost = !connected
        },
      },
    )
  }, [organizationId])
}
