import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { longestSeconds } from './session-lifetime.js'
import { ownMethods } from './sign-in-method.js'

/** What a session says of itself; `createdAt` where it takes the place of an older one. */
const body = z.object({
  userId: z.string(),
  method: z.enum([...ownMethods, 'provider']),
  identityProviderId: z.string().optional(),
  // Coerced: a date may come from another realm.
  providedAt: z.coerce.date().optional(),
  authenticatedAt: z.coerce.date().optional(),
  createdAt: z.coerce.date().optional(),
})

/** A session for a person whom our services know by all their factors. Without an address: no request reaches it. */
export function sessionDoor() {
  return {
    id: 'session-door',
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body, requireHeaders: true },
        async (context) => {
          const { internalAdapter } = context.context
          const { userId, createdAt, ...facts } = context.body
          const user = await internalAdapter.findUserById(userId)
          if (!user) throw new Error('A session is opened for somebody who is not there')
          const session = await internalAdapter.createSession(
            user.id,
            false,
            { ...facts, ...(createdAt ? { createdAt } : {}) },
            true,
          )
          // The row says when it ends; a cookie that ended first would sign out whoever is here every day.
          await setSessionCookie(context, { session, user }, false, { maxAge: longestSeconds })
          return { userId: user.id }
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
