import type { AuditEventRowFragment } from '~/graphql/generated/graphql'

/** An event with what its browser calls itself read into names; both empty where nothing is known. */
export type ShownEvent = AuditEventRowFragment & { browser: string; system: string }
