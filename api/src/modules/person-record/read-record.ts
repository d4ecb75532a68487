import { setImmediate } from 'node:timers/promises'
import { fromCursor, toCursor, type Position } from '../../graphql/moment-cursor.js'
import { pageInfoOf, pageSize } from '../../graphql/page.type.js'
import type { Tenant } from '../../tenant.js'
import { sightOf, type Sight } from '../privacy/sight.js'
import { historyLoader, type PersonHistory } from '../skill/evidence.js'
import { deedsOf, type Deed } from './deeds.js'
import { heldCertificates, type HeldCertificate } from './held-certificates.js'
import type { OpenRecordInput, RecordConnection } from './record.type.js'
import { toEntry } from './to-entry.js'
import { whatChanged } from './what-changed.js'

/** All that somebody did, and how much of it the viewer may be shown. */
export interface ReadRecord {
  deeds: readonly Deed[]
  history: PersonHistory
  held: readonly HeldCertificate[]
  sight: Sight
  isOwn: boolean
}

export async function readRecord(tenant: Tenant, userId: string): Promise<ReadRecord> {
  const sight = await sightOf(tenant, userId)
  const history = await tenant.use(historyLoader).load(userId)
  const held = sight.results ? await heldCertificates(tenant, userId) : []
  return { deeds: deedsOf(history, held), history, held, sight, isOwn: userId === tenant.userId }
}

/** What a deed changed is computed again from all before it, so a page looks at so many; it may end with fewer than asked for. */
const mostOfPage = 50

/** Newest first. Where levels are all that is shown, only what changed them. */
export async function entriesOf(
  tenant: Tenant,
  { deeds, history, sight, isOwn }: Omit<ReadRecord, 'held'>,
  { first, after, most = mostOfPage }: Pick<OpenRecordInput, 'first' | 'after'> & { most?: number },
): Promise<RecordConnection> {
  const from = after ? fromCursor(after) : null
  const { rest, cursorAt } = sight.results ? byMoment(deeds, from) : byNumber(deeds, from)
  const take = pageSize(first ?? 20)
  const edges: RecordConnection['edges'] = []
  let looked = 0
  for (const deed of rest.slice(0, most)) {
    if (edges.length >= take) break
    const cursor = cursorAt(looked++)
    // Each takes milliseconds of computing, in which others would wait.
    await setImmediate()
    const changed = whatChanged(history, deed)
    const node = await toEntry(tenant, deed, { changed, sight, isOwn })
    if (node) edges.push({ cursor, node })
  }
  const info = pageInfoOf(edges, { hasMore: looked < rest.length, isLater: from !== null })
  return { edges, pageInfo: { ...info, endCursor: looked > 0 ? cursorAt(looked - 1) : null } }
}

/** What is left after a position, and where each of it stands. */
interface Rest {
  rest: readonly Deed[]
  cursorAt: (place: number) => string
}

function byMoment(deeds: readonly Deed[], from: Position | null): Rest {
  const rest = from ? deeds.filter((deed) => isAfter(deed, from)) : deeds
  return { rest, cursorAt: (place) => toCursor({ at: rest[place]!.at, id: rest[place]!.key }) }
}

const noId = '00000000-0000-4000-8000-000000000000'

/** Where levels are all that is shown, a position tells neither when something was done nor what: it counts. */
function byNumber(deeds: readonly Deed[], from: Position | null): Rest {
  const start = from?.at.getTime() ?? 0
  const rest = deeds.filter(({ kind }) => kind === 'GRADING' || kind === 'ASSESSMENT').slice(start)
  return { rest, cursorAt: (place) => toCursor({ at: new Date(start + place + 1), id: noId }) }
}

function isAfter({ at, key }: Deed, from: Position): boolean {
  const [time, fromTime] = [at.getTime(), from.at.getTime()]
  return time < fromTime || (time === fromTime && key < from.id)
}
