import type { PrismaClient } from '@skillgrad/db'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Logger } from 'pino'
import { uuidv7 } from '../../uuid.js'
import { joiningClient } from './auth-store.js'
import { sessionDoor } from './session-door.js'
import { passwordLength, passwords } from './password.js'
import { idleSeconds, prolongedAfterSeconds } from './session-lifetime.js'

export interface AuthOptions {
  client: PrismaClient
  secret: string
  publicOrigin: string
  log: Logger
}

/**
 * The identity library with only what is needed switched on: e-mail and password, and sessions. What proves a person is
 * looked at by us, since a session must not exist before the second step. Companies, memberships, invitations,
 * single sign-on and SCIM are rows and services of ours, with our rules.
 */
export function createAuth({ client, secret, publicOrigin, log }: AuthOptions) {
  return betterAuth({
    appName: 'Skillgrad',
    baseURL: publicOrigin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [publicOrigin],
    database: prismaAdapter(joiningClient(client), { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message) => log.error({ message }, 'the identity library complains') },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: passwordLength.minimum,
      maxPasswordLength: passwordLength.maximum,
      password: passwords,
    },
    plugins: [sessionDoor()],
    user: { additionalFields: { locale: { type: 'string', required: false, input: true } } },
    session: {
      expiresIn: idleSeconds,
      updateAge: prolongedAfterSeconds,
      additionalFields: {
        method: { type: 'string', required: false, input: false, defaultValue: 'password' },
        identityProviderId: { type: 'string', required: false, input: false },
        providedAt: { type: 'date', required: false, input: false },
        authenticatedAt: { type: 'date', required: false, input: false },
      },
    },
    // Sign-in is throttled by our own service, which knows the real address; this guards the few mounted endpoints.
    rateLimit: { enabled: true, storage: 'database', modelName: 'rateLimit', window: 60, max: 300 },
    advanced: {
      cookiePrefix: 'skillgrad',
      useSecureCookies: publicOrigin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

/** Set by our own middleware from the socket or a trusted proxy, after whatever the client sent was dropped. */
export const clientAddressHeader = 'x-skillgrad-client-address'

/** The only endpoints of the library that are reachable from outside; all else goes through GraphQL, our rules and our trail. */
export const mountedPaths: readonly string[] = ['/api/auth/ok']
