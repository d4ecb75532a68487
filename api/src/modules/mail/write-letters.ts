import { writeDigest } from '../digest/write-digest.js'
import { dueReminders, remindDue } from '../given/remind-due.js'
import { lastActivity } from '../reminder/last-activity.js'
import { remindLearner } from '../reminder/remind-learner.js'
import { remindRenewal, renewalReminders } from '../renewal/remind-renewal.js'
import { letterReaders, type LetterReader, type LetterWork } from './letter-readers.js'
import { localTime } from '../../calendar.js'

/** Reminders come when people work, in the zone where they are. */
const isDaytime = ({ hour, weekday }: { hour: number; weekday: number }) =>
  weekday <= 5 && hour >= 9 && hour < 18

/** The rest comes half an hour later, so that no company fills the mail server's queue. */
const mostAtOnce = 300

/** Letters that are due in a company and nobody asked for; each is written once, however often this is done. */
export async function writeLetters(work: LetterWork, organizationId: string): Promise<void> {
  const readers = await letterReaders(work, organizationId)
  const [first] = readers
  if (!first) return
  const last = await lastActivity(
    first.tenant,
    readers.map(({ tenant }) => tenant.userId),
  )
  const isReminded = ({ person }: LetterReader) =>
    person.wantsReminders && isDaytime(localTime(work.now(), person.zone))
  const reminded = readers.flatMap(({ tenant, reader }) => (isReminded(reader) ? [tenant.userId] : []))
  const due = await dueReminders(first.tenant, reminded)
  const toRenew = await renewalReminders(first.tenant, reminded)
  let written = 0
  for (const { tenant, reader } of readers) {
    if (written >= mostAtOnce) return
    const { person } = reader
    if (isReminded(reader)) {
      written += Number(await remindLearner(tenant, reader, last.get(tenant.userId)))
      for (const one of due.get(tenant.userId) ?? []) written += Number(await remindDue(tenant, reader, one))
      for (const one of toRenew.get(tenant.userId) ?? [])
        written += Number(await remindRenewal(tenant, reader, one))
    }
    if (person.wantsDigest) written += Number(await writeDigest(tenant, reader))
  }
}
