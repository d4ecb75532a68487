import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** A session for a person whom our services know by all their factors. Without an address: no request reaches it. */
export function sessionDoor() {
  return {
    id: 'session-door',
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
        async (context) => {
          const { internalAdapter } = context.context
          const user = await internalAdapter.findUserById(context.body.userId)
          if (!user) throw new Error('A session is opened for somebody who is not there')
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(context, { session, user })
          return { userId: user.id }
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
