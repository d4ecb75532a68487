import { eventNamed, webhookEvents } from './events'

test('every event is found by its name on the wire', () => {
  expect(eventNamed('member.role_changed')).toBe('MEMBER_ROLE_CHANGED')
  expect(eventNamed('course.completed')).toBe('COURSE_COMPLETED')
  expect(eventNamed('ping')).toBeUndefined()
  expect(webhookEvents).toHaveLength(7)
})
