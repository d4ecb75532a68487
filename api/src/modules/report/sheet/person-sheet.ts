import { Refusal } from '../../../graphql/refusal.js'
import type { Tenant } from '../../../tenant.js'
import { whoFinished } from '../../given/done.js'
import { dayOf as dayIn } from '../../given/due.js'
import { givenTo } from '../../given/given.js'
import { toLearning } from '../../given/to-given.js'
import type { Member } from '../../organization/organization.type.js'
import { canSeePerson, memberLoader } from '../../organization/people.js'
import { entriesOf, readRecord, type ReadRecord } from '../../person-record/read-record.js'
import { knownEstimatesOf } from '../../skill/estimates.js'
import type { SkillEstimate } from '../../skill/skill.type.js'
import { goalOf } from '../../team-dashboard/goal.js'
import type { PersonGoal } from '../../team-dashboard/goal.type.js'
import type { ReportWords } from '../words/report-words.js'
import { reportWords } from '../words/words.js'
import { dayFact } from './facts.js'
import { targetLegend } from './goal-sheet.js'
import { levelLegend } from './matrix-sheet.js'
import {
  certificateLines,
  changeLines,
  doneLines,
  gapLines,
  levelLines,
  plannedLines,
  type Planned,
} from './person-lines.js'
import type { Figure, Sheet } from './sheet.js'

/** What the record of somebody says, as far as the reader may see it; `NOT_FOUND` for whom they may not. */
export async function personSheet(tenant: Tenant, userId: string): Promise<Sheet> {
  const member = (await canSeePerson(tenant, userId)) ? await tenant.use(memberLoader).load(userId) : null
  if (!member) throw new Refusal('NOT_FOUND', ['member'])
  const words = reportWords[tenant.locale]
  const record = await readRecord(tenant, userId)
  const estimates = await knownEstimatesOf(tenant, userId)
  const goal = await goalOf(tenant, userId)
  const lines = await linesOf(tenant, { words, member, record, estimates, goal })
  let isRead = false
  return {
    ...{ title: words.titles.person, purpose: words.person.purpose, caveat: words.caveat.person },
    facts: factsOf(tenant, words, { member, goal }),
    legend: [...levelLegend(words), ...(goal ? targetLegend(words) : [])],
    columns: [
      { name: words.columns.section, printed: 'left-out' },
      { name: words.columns.what, printed: 'name' },
      { name: words.columns.value, printed: 'level' },
      { name: words.columns.note, printed: 'text' },
    ],
    isGrouped: true,
    next: () => {
      const page = isRead ? null : lines
      isRead = true
      return Promise.resolve(page)
    },
    figures: () => figuresOf(words, estimates, goal),
    ...{ scope: { teamIds: [] }, hasResults: record.sight.results },
  }
}

interface Source {
  words: ReportWords
  member: Member
  record: ReadRecord
  estimates: readonly SkillEstimate[]
  goal: PersonGoal | null
}

/** Of which it is told what they changed, the newest. A report is made in the background, where it keeps nobody waiting. */
const mostDeeds = 200

async function linesOf(tenant: Tenant, { words, member, record, estimates, goal }: Source) {
  const told = { words, now: tenant.now(), zone: tenant.organization.timezone }
  const { edges } = await entriesOf(tenant, record, { first: 100, most: mostDeeds })
  const plan = goal?.plan ?? []
  return [
    ...levelLines(told, estimates),
    ...(goal ? gapLines(told, goal) : []),
    ...plannedLines(told, await plannedFor(tenant, member.userId, record.sight), plan),
    ...certificateLines(told, record.held),
    // That something was done is a result.
    ...(record.sight.results ? doneLines(told, record.deeds) : []),
    ...changeLines(
      told,
      edges.map(({ node }) => node),
    ),
  ]
}

/** What was given to them; that something of it is done is a result. */
async function plannedFor(
  tenant: Tenant,
  userId: string,
  { results }: ReadRecord['sight'],
): Promise<Planned[]> {
  const given = await tenant.db.read(async (db) => {
    const all = (await givenTo(db, tenant, [userId])).get(userId) ?? []
    const isFinished = await whoFinished(db, tenant, [userId])
    return all.filter(({ what }) => !results || !isFinished(userId, what))
  })
  const planned = await Promise.all(
    given.map(async ({ what, dueAt }): Promise<Planned[]> => {
      const { path, course } = await toLearning(tenant, what)
      const title = path?.title ?? course?.title
      return title ? [{ title, dueOn: dueAt && dayIn(dueAt, tenant.organization.timezone) }] : []
    }),
  )
  return planned.flat()
}

function factsOf(
  tenant: Tenant,
  words: ReportWords,
  { member, goal }: Pick<Source, 'member' | 'goal'>,
): Sheet['facts'] {
  return [
    { label: words.facts.company, value: tenant.organization.name },
    { label: words.person.about, value: member.name },
    ...(goal ? [{ label: words.facts.goal, value: goal.profile.name }] : []),
    dayFact(tenant, words),
  ]
}

function figuresOf(
  words: ReportWords,
  estimates: readonly SkillEstimate[],
  goal: PersonGoal | null,
): Figure[] {
  const stated = (level: string) =>
    estimates.filter((estimate) => estimate.state === 'STATED' && estimate.level === level).length
  const levels = (['LEADING', 'WORKING'] as const).map((level): Figure => [
    String(stated(level)),
    words.person.stated(words.levels[level], stated(level)),
  ])
  if (!goal) return levels
  const all = goal.targets.length
  return [...levels, [`${all - goal.missing} / ${all}`, words.person.met(goal.profile.name)]]
}
