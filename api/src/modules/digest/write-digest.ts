import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { digestLetter } from '../mail/digest-letter.js'
import type { LetterReader } from '../mail/letter-readers.js'
import { localTime, startOfDay } from '../../calendar.js'
import { isStored, storeLetter } from '../mail/store-letter.js'
import { privacySetting } from '../privacy/privacy-setting.js'
import { leastForAverage as leastForSum, sightBy } from '../privacy/sight.js'
import { peopleOnDashboard } from '../team-dashboard/team-dashboard.service.js'
import { weekOf } from './week.js'

const monday = 1
const firstHour = 8
const namedAtMost = 5

/**
 * The last week of a reader's people, on Monday from eight in the morning where they are: also later that day, where
 * nobody was there to write it at eight. Once for each week, and not where nothing happened. True where it was now.
 */
export async function writeDigest(tenant: Tenant, reader: LetterReader): Promise<boolean> {
  const { person, links, publicOrigin } = reader
  if (!can(tenant, 'team:see')) return false
  const { weekday, hour } = localTime(tenant.now(), person.zone)
  if (weekday !== monday || hour < firstHour) return false
  const to = startOfDay(tenant.now(), person.zone)
  const from = startOfDay(tenant.now(), person.zone, 7)
  const { id: organizationId, slug, name } = tenant.organization
  const id = uuidOf(['digest', organizationId, tenant.userId, localTime(to, person.zone).date])
  if (await isStored(tenant.db, organizationId, id)) return false
  const userIds = await peopleOnDashboard(tenant)
  const { quiet, passed, lessons, ...figures } = await weekOf(tenant, userIds, { from, to })
  if (figures.active === 0) return false
  const unsubscribe = links.linkFor({ letter: 'digest', userId: tenant.userId })
  const letter = digestLetter(tenant.locale, {
    ...figures,
    done: (await mayCount(tenant, figures.people)) ? { passed, lessons } : null,
    person: person.name,
    organization: name,
    first: dayOf(tenant, person.zone, from),
    last: dayOf(tenant, person.zone, new Date(to.getTime() - 1)),
    quiet: quiet.slice(0, namedAtMost),
    moreQuiet: Math.max(0, quiet.length - namedAtMost),
    link: `${publicOrigin}/o/${slug}/team`,
    unsubscribe,
  })
  return tenant.db.write((tx) =>
    storeLetter(tx, { organizationId, id, recipient: person.email, letter, unsubscribe }),
  )
}

/** Of few people a sum tells of each, so it is shown to whoever sees each anyway. */
async function mayCount(tenant: Tenant, people: number): Promise<boolean> {
  return people >= leastForSum || sightBy((await tenant.use(privacySetting)).managersSee).results
}

function dayOf({ locale }: Tenant, timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone }).format(at)
}
