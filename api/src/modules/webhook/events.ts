import { registerEnumType } from 'type-graphql'
import type { RoleName } from '../../permission.js'

/** All that a webhook can be told of. What is stored and sent is the value; `docs/guides/webhooks.md` shows each payload. */
export enum WebhookEvent {
  MEMBER_JOINED = 'member.joined',
  MEMBER_REMOVED = 'member.removed',
  MEMBER_ROLE_CHANGED = 'member.role_changed',
  INVITATION_ACCEPTED = 'invitation.accepted',
  SUBMISSION_GRADED = 'submission.graded',
  LESSON_COMPLETED = 'lesson.completed',
  COURSE_COMPLETED = 'course.completed',
}

registerEnumType(WebhookEvent, { name: 'WebhookEvent' })

export type WebhookEventName = `${WebhookEvent}`

/** Sent by the button that tries a webhook; nobody subscribes to it. */
export const ping = 'ping'

export const eventNames: readonly WebhookEventName[] = Object.values(WebhookEvent)

/** Grows with a change of the payloads after which a receiver of the version before would misread them. */
export const payloadVersion = 1

/** A member, for events about them. Ids are those of the GraphQL API. */
interface ToldMember {
  id: string
  email: string
  name: string
  role: RoleName
}

/** Where the event is about something else, its member is an id alone. */
interface ToldLearner {
  id: string
}

/**
 * `data` of each event. Nothing that a manager may not see: no code, no points, no skill estimates, no single results where
 * the company looks at levels alone; and no address of a person, except where the event is about their membership.
 */
export interface WebhookPayloads {
  'member.joined': { member: ToldMember }
  'member.removed': { member: ToldMember; reason: 'removed' | 'left' }
  'member.role_changed': { member: ToldMember; previousRole: RoleName }
  'invitation.accepted': { invitation: { id: string; email: string }; member: ToldMember }
  'submission.graded': {
    submission: { id: string; attempt: number }
    member: ToldLearner
    exercise: { slug: string }
    /** Both null where the company decided that nobody looks at single results. */
    verdict: 'passed' | 'failed' | 'learner_error' | null
    passed: boolean | null
    /** Whether it takes the place of an earlier verdict on the same submission. */
    regraded: boolean
  }
  'lesson.completed': { member: ToldLearner; course: { slug: string }; lesson: { slug: string } }
  'course.completed': { member: ToldLearner; course: { slug: string } }
}
