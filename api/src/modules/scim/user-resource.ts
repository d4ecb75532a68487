import { z } from 'zod'
import { localeFromHeader, type Locale } from '../../locale.js'
import type { RoleName } from '../../permission.js'
import { textFrom } from '../identity/input.js'
import { withKnownNames } from './known-names.js'
import type { Json } from './patch.js'
import { ScimRefusal } from './scim-refusal.js'
import type { ScimPerson } from './scim-user.repository.js'
import { urns, userShape } from './schemas.js'

/** What a directory says of a person, as far as it means something here. */
export interface Described {
  userName: string
  externalId: string | null
  /** Where letters go. */
  email: string
  /** All that were given. */
  emails: string[]
  /** As colleagues see it. */
  name: string
  locale: Locale | null
  /** Null: not said. */
  active: boolean | null
  /** Null: not said. An empty list says learner. */
  role: RoleName | null
  /** As it was sent, to be given back. */
  attributes: Json
}

const line = (most: number) => z.string().trim().max(most)
/** Entra writes booleans as words. */
const flag = z.preprocess(
  (value) => (typeof value === 'string' ? { true: true, false: false }[value.toLowerCase()] : value),
  z.boolean(),
)
const multi = z.object({
  value: line(254),
  type: line(40).optional(),
  primary: flag.optional(),
  display: line(254).optional(),
})

const shape = z.object({
  userName: line(254).min(1),
  externalId: line(254).nullish(),
  name: z
    .object({ formatted: line(200), givenName: line(100), familyName: line(100), middleName: line(100) })
    .partial()
    .nullish(),
  displayName: line(200).nullish(),
  active: flag.nullish(),
  emails: z.array(multi).max(20).nullish(),
  roles: z.array(multi).max(20).nullish(),
  title: line(200).nullish(),
  preferredLanguage: line(40).nullish(),
  locale: line(40).nullish(),
  timezone: line(60).nullish(),
  [urns.enterprise]: z.record(z.string().max(60), z.unknown()).nullish(),
})

const mostBytesKept = 16_384

/** What was sent, checked; attributes that we have no use for are left out. */
export function describedIn(body: unknown): Described {
  const parsed = shape.safeParse(withKnownNames(body, userShape))
  if (!parsed.success) throw new ScimRefusal(400, sentenceOf(parsed.error), 'invalidValue')
  const { userName, externalId, active, roles, ...attributes } = parsed.data
  const emails = (attributes.emails ?? []).map(({ value }) => value.toLowerCase()).filter(Boolean)
  if (Buffer.byteLength(JSON.stringify(attributes)) > mostBytesKept)
    throw new ScimRefusal(413, `At most ${mostBytesKept} bytes are kept of a person; map fewer attributes.`)
  return {
    userName,
    externalId: externalId || null,
    email: emailOf(userName, attributes.emails ?? []),
    emails,
    name: nameOf(userName, attributes),
    locale: languageOf(attributes.preferredLanguage || attributes.locale),
    active: active ?? null,
    role: roles ? roleOf(roles) : null,
    attributes: withoutEmpty(attributes),
  }
}

/** Of several the primary, else that at work, else the first; without any, the user name where it is one. */
function emailOf(
  userName: string,
  emails: readonly { value: string; type?: string | undefined; primary?: boolean | undefined }[],
): string {
  const chosen =
    emails.find(({ primary }) => primary) ??
    emails.find(({ type }) => type?.toLowerCase() === 'work') ??
    emails[0]
  const address = z
    .email()
    .max(254)
    .safeParse((chosen?.value || userName).trim().toLowerCase())
  if (address.success) return address.data
  throw new ScimRefusal(
    400,
    'A person needs an e-mail address: map “emails”, or a “userName” that is one.',
    'invalidValue',
  )
}

function languageOf(tag: string | null | undefined): Locale | null {
  return tag ? localeFromHeader(tag) : null
}

interface Names {
  displayName?: string | null | undefined
  name?: { formatted?: string; givenName?: string; familyName?: string } | null | undefined
}

function nameOf(userName: string, { displayName, name }: Names): string {
  const put = [name?.givenName, name?.familyName].filter(Boolean).join(' ')
  const text = displayName || name?.formatted || put || userName.split('@')[0]!
  return textFrom(text, ['displayName'], 200).slice(0, 100)
}

const givable: readonly RoleName[] = ['learner', 'manager', 'author', 'admin']

function roleOf(roles: readonly { value: string; primary?: boolean | undefined }[]): RoleName {
  const said = (roles.find(({ primary }) => primary) ?? roles[0])?.value.toLowerCase() ?? 'learner'
  const role = givable.find((known) => known === said)
  if (role) return role
  // Sent back as it was read; what it means of an owner is decided with the member.
  if (said === 'owner') return 'owner'
  throw new ScimRefusal(
    400,
    `“${said}” is no role. Send one of ${givable.join(', ')} as the value of “roles”.`,
    'invalidValue',
  )
}

function withoutEmpty(attributes: Json): Json {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined),
  )
}

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues
  const place = issue?.path.join('.') || 'The body'
  return `“${place}” is not as it should be: ${issue?.message ?? 'unknown'}. Look at the attribute mapping.`
}

/** A person as SCIM shows them. Whoever the directory did not bring is described by their account. */
export function userResource({ id, member, entry, groups }: ScimPerson, origin: string): Json {
  const account = member?.user
  const attributes = entry ? (entry.attributes as Json) : accountAttributes(account!)
  return {
    schemas: [urns.user, ...(attributes[urns.enterprise] ? [urns.enterprise] : [])],
    id,
    ...(entry?.externalId ? { externalId: entry.externalId } : {}),
    userName: entry?.userName ?? account!.email,
    ...attributes,
    active: member ? member.suspendedAt === null : entry!.isActive,
    roles: [{ value: member?.role ?? entry!.role, primary: true }],
    groups: groups.map((team) => ({
      value: team.id,
      display: team.name,
      $ref: `${origin}/scim/v2/Groups/${team.id}`,
    })),
    meta: {
      resourceType: 'User',
      created: (entry?.createdAt ?? member!.createdAt).toISOString(),
      lastModified: latest([entry?.updatedAt, member?.suspendedAt, member?.createdAt]).toISOString(),
      location: `${origin}/scim/v2/Users/${id}`,
    },
  }
}

function accountAttributes({ name, email }: { name: string; email: string }): Json {
  return {
    name: { formatted: name },
    displayName: name,
    emails: [{ value: email, type: 'work', primary: true }],
  }
}

function latest(dates: readonly (Date | null | undefined)[]): Date {
  return new Date(Math.max(...dates.map((date) => date?.getTime() ?? 0)))
}
