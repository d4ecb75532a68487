import type { WebhookEvent } from '~/graphql/generated/graphql'

/** In the order in which they are offered. */
const offered: Record<WebhookEvent, true> = {
  MEMBER_JOINED: true,
  MEMBER_REMOVED: true,
  MEMBER_ROLE_CHANGED: true,
  INVITATION_ACCEPTED: true,
  SUBMISSION_GRADED: true,
  LESSON_COMPLETED: true,
  COURSE_COMPLETED: true,
}

export const webhookEvents = Object.keys(offered) as WebhookEvent[]

/** The event of a delivery, whose name on the wire is `member.joined`; a test has none. */
export function eventNamed(name: string): WebhookEvent | undefined {
  const key = name.toUpperCase().replace('.', '_')
  return webhookEvents.find((event) => event === key)
}
