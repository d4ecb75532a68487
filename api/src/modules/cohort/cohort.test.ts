import { givenApi } from '../../../testkit/api.js'
import type { Member } from '../../../testkit/api.js'
import type { Loose } from '../../../testkit/person.js'
import { statementsOf } from '../../../testkit/statements.js'
import { addDays, localTime } from '../../calendar.js'
import { encodeId } from '../../graphql/global-id.js'
import { modelVersion } from '../skill/estimate-skill.js'

const api = await givenApi()
const { owner: db } = api.db
const [skill, otherSkill] = await db.skill.findMany({
  where: { isRetired: false },
  take: 2,
  orderBy: { slug: 'asc' },
})
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const today = localTime(new Date(), 'UTC').date
const day = (daysBefore: number) => addDays(today, -daysBefore)

let sittings = 0
/** Twelve questions of their own, so many of them right. */
const sat = ({ row: { organizationId, userId } }: Member, days: number, right: number, of = skill!) => {
  const reference = `sitting ${++sittings}`
  const observation = Array.from({ length: 12 }, (_, at) => ({
    ...{ item: `${reference} ${at}`, score: Number(at < right) },
    model: { kind: 'logistic', slope: 1.2, difficulty: 0, guessing: 0 },
  }))
  return db.skillEvidence.create({
    data: {
      ...{ organizationId, userId, skillId: of.id, source: 'response', reference, observation },
      ...{ value: right / 12, weight: 1, modelVersion: String(modelVersion), observedAt: daysAgo(days) },
    },
  })
}

async function givenCompany(people: number) {
  const owner = await api.member({ role: 'owner' })
  const { organization } = owner
  const learners = await Promise.all(Array.from({ length: people }, () => api.member({ organization })))
  const teamOf = async (members: Member[], manager?: Member) => {
    const team = await api.db.givenTeam({
      organization,
      members: [
        ...(manager ? [{ userId: manager.row.userId, isManager: true }] : []),
        ...members.map(({ row: { userId } }) => ({ userId })),
      ],
    })
    return encodeId('Team', team.id, organization.id)
  }
  return { owner, organization, learners, teamOf }
}

async function cohortOf(
  person: Member,
  asked: { team?: string; from?: string; to?: string } = {},
): Promise<Loose> {
  const { organization } = await person.asks(
    `query ($team: ID, $from: String, $to: String) {
      organization(slug: "${person.organization.slug}") { teamDashboard(team: $team) { cohort(from: $from, to: $to) {
        from to userErrors { code path }
        cohort { skills { skill { slug } people said probability
          before { mean low high } after { mean low high } change { mean low high } } } } } } }`,
    asked,
  )
  return organization.teamDashboard?.cohort ?? null
}

/** So many right of twelve long ago, and lately. */
async function moves(people: Member[], before: number, after: number): Promise<void> {
  for (const one of people) {
    await sat(one, 120, before)
    await sat(one, 5, after)
  }
}

test('a group that does much better than before has grown, and of one that does the same no difference is told', async () => {
  const { owner, learners, teamOf } = await givenCompany(16)
  const [better, same] = [learners.slice(0, 8), learners.slice(8)]
  const [grown, still] = [await teamOf(better), await teamOf(same)]
  await moves(better, 2, 11)
  await moves(same, 6, 6)

  const [first, second] = [await cohortOf(owner, { team: grown }), await cohortOf(owner, { team: still })]

  expect(first).toMatchObject({ from: day(90), to: today, userErrors: [] })
  const [row] = first.cohort.skills
  expect(row).toMatchObject({ skill: { slug: skill!.slug }, people: 8, said: 'GREW' })
  expect(row.change.mean).toBeGreaterThan(1)
  expect(row.change.low).toBeLessThan(row.change.mean)
  expect(row.before.mean).toBeLessThan(-0.4)
  expect(second.cohort.skills).toMatchObject([{ people: 8, said: 'NO_DIFFERENCE' }])
})

test('only who has evidence on both sides counts, with the team they are in today, and nobody who left', async () => {
  const { owner, organization, learners, teamOf } = await givenCompany(9)
  const team = await teamOf(learners)
  await moves(learners.slice(0, 7), 4, 8)
  // One side alone, and both sides of what stands no more.
  await sat(learners[7]!, 100, 3)
  await sat(learners[8]!, 5, 9)
  // Moved to this team in between, and left.
  const [moved, left] = learners as [Member, Member]
  await db.teamMember.updateMany({
    where: { organizationId: organization.id, userId: moved.row.userId },
    data: { createdAt: daysAgo(30) },
  })
  await db.member.update({
    where: { organizationId_userId: { organizationId: organization.id, userId: left.row.userId } },
    data: { suspendedAt: new Date() },
  })

  const { cohort } = await cohortOf(owner, { team })

  expect(cohort.skills).toMatchObject([{ people: 6 }])
  expect((await cohortOf(owner, { team, from: day(60), to: day(10) })).cohort.skills).toEqual([])
  expect((await cohortOf(owner, { team, from: day(4) })).cohort.skills).toEqual([])
  expect((await cohortOf(owner, { team, from: day(119), to: day(4) })).cohort.skills).toHaveLength(1)
})

test('nothing is told of four, neither here nor beside a team, skill by skill', async () => {
  const { owner, learners, teamOf } = await givenCompany(12)
  const [team, four] = [await teamOf(learners.slice(0, 8)), await teamOf(learners.slice(8))]
  await moves(learners.slice(0, 8), 4, 8)
  const alone = await cohortOf(owner, { team })
  const all = await cohortOf(owner)
  expect([alone.cohort.skills, all.cohort.skills].map((skills: Loose[]) => skills.length)).toEqual([1, 1])

  // Three more beside the eight could be told by subtracting.
  await moves(learners.slice(8, 11), 4, 8)

  expect((await cohortOf(owner)).cohort.skills).toMatchObject([{ people: 11 }])
  expect((await cohortOf(owner, { team })).cohort.skills).toEqual([])
  expect((await cohortOf(owner, { team: four })).cohort).toEqual({ skills: [] })
  for (const one of learners.slice(0, 4)) {
    await sat(one, 120, 5, otherSkill)
    await sat(one, 5, 5, otherSkill)
  }
  expect((await cohortOf(owner)).cohort.skills).toHaveLength(1)
})

test('a manager sees their teams alone, whoever leads nobody sees nothing, and an empty company says so', async () => {
  const { organization, learners, teamOf } = await givenCompany(12)
  const manager = await api.member({ organization, role: 'manager' })
  const [own, other] = [await teamOf(learners.slice(0, 6), manager), await teamOf(learners.slice(6))]
  await moves(learners, 4, 8)
  const { owner: alone } = await givenCompany(0)

  expect((await cohortOf(manager)).cohort).toMatchObject({ skills: [{ people: 6 }] })
  expect((await cohortOf(manager, { team: own })).cohort.skills).toMatchObject([{ people: 6 }])
  expect(await cohortOf(manager, { team: other })).toBeNull()
  expect(await cohortOf(learners[0]!)).toBeNull()
  expect((await cohortOf(alone)).cohort).toEqual({ skills: [] })
})

test.each([
  [{ from: '2026-02-30' }, 'SPAN_NO_DAY', 'from'],
  [{ from: 'yesterday' }, 'SPAN_NO_DAY', 'from'],
  [{ to: '0026-1-1' }, 'SPAN_NO_DAY', 'to'],
  [{ from: day(5), to: day(6) }, 'SPAN_BACKWARDS', 'to'],
  [{ from: '1826-01-01', to: day(6) }, 'SPAN_TOO_LONG', 'from'],
  [{ to: day(-2) }, 'SPAN_IN_THE_FUTURE', 'to'],
  [{ from: '2226-01-01', to: '2226-02-01' }, 'SPAN_IN_THE_FUTURE', 'from'],
])('of %j it says what is wrong: %s', async (asked, code, field) => {
  const owner = await api.member({ role: 'owner' })

  const { cohort, userErrors } = await cohortOf(owner, asked)

  expect([cohort, userErrors]).toEqual([null, [{ code, path: [field] }]])
})

test('more people cost no more SQL statements', async () => {
  const { owner, organization, learners } = await givenCompany(6)
  await moves(learners, 4, 8)
  const small = await statementsOf(() => cohortOf(owner))
  await moves(await Promise.all(Array.from({ length: 10 }, () => api.member({ organization }))), 4, 8)

  expect(await statementsOf(() => cohortOf(owner))).toBeLessThanOrEqual(small)
})
