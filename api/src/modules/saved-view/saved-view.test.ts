import { givenApi, type Member } from '../../../testkit/api.js'
import type { Loose } from '../../../testkit/person.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()
const skill = await api.db.owner.skill.findFirstOrThrow({
  where: { isRetired: false },
  orderBy: { slug: 'asc' },
})
const fields = 'id name view search missing isShared isDefault by { name } viewerCanChange'

async function givenManagers() {
  const owner = await api.member({ role: 'owner' })
  const { organization } = owner
  const manager = await api.member({ role: 'manager', organization, name: 'Max Berg' })
  const other = await api.member({ role: 'manager', organization })
  const learner = await api.member({ organization })
  const team = await api.db.givenTeam({
    organization,
    members: [{ userId: manager.row.userId, isManager: true }, { userId: learner.row.userId }],
  })
  return { owner, manager, other, learner, team, teamId: encodeId('Team', team.id, organization.id) }
}

const saves = async (by: Member, more: object = {}): Promise<Loose> =>
  by.does(
    'saveView',
    { organization: by.organizationId, asked: { view: 'MATRIX' }, name: 'Mine', isShared: false, ...more },
    `savedView { ${fields} }`,
  )
const viewsOf = async (person: Member, view = 'MATRIX'): Promise<Loose[]> => {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { savedViews(view: ${view}) { ${fields} } } }`,
  )
  return organization.savedViews
}
const searchOf = ({ search }: Loose) => Object.fromEntries(new URLSearchParams(search as string))

test('a view opens the page as it was, and is its own until it is shared', async () => {
  const { manager, other, teamId } = await givenManagers()
  const skillId = encodeId('Skill', skill.id, manager.organization.id)
  const asked = {
    ...{ view: 'MATRIX', team: teamId },
    filter: { matching: 'ada', skill: skillId, level: 'WORKING' },
    order: { by: 'SKILL', skill: skillId, descending: true },
  }

  const { savedView, userErrors } = await saves(manager, { asked, name: ' Working  ' })

  expect(userErrors).toEqual([])
  expect(savedView).toMatchObject({
    name: 'Working',
    missing: [],
    by: { name: 'Max Berg' },
    viewerCanChange: true,
  })
  expect(searchOf(savedView)).toEqual({
    ...{ team: teamId, q: 'ada', skill: skillId, level: 'WORKING', sort: skillId, dir: 'desc' },
    saved: savedView.id,
  })
  expect(await viewsOf(other)).toEqual([])
  await manager.does('changeView', { savedView: savedView.id, isShared: true }, 'savedView { id }')
  const [shared] = await viewsOf(other)
  // The other does not manage that team.
  expect(shared).toMatchObject({ name: 'Working', missing: ['TEAM'], viewerCanChange: false })
  expect(searchOf(shared)).not.toHaveProperty('team')
  expect(searchOf(shared)).toMatchObject({ q: 'ada' })
})

test('what is gone is named, and the view still opens', async () => {
  const { manager, team, teamId } = await givenManagers()
  await saves(manager, { asked: { view: 'PROGRESS', team: teamId } })

  await api.db.owner.team.deleteMany({ where: { id: team.id } })

  const [view] = await viewsOf(manager, 'PROGRESS')
  expect(view).toMatchObject({ missing: ['TEAM'], view: 'PROGRESS' })
  expect(searchOf(view)).toEqual({ saved: view.id })
})

test('a page has one default for each person, which ends with the view or with its sharing', async () => {
  const { manager, other } = await givenManagers()
  const [first, second] = [await saves(manager, { isShared: true }), await saves(manager, { name: 'Second' })]
  const prefers = (by: Member, savedView: string, isDefault = true) =>
    by.does('preferView', { savedView, isDefault }, 'savedView { isDefault }')
  const defaultsOf = async (person: Member) =>
    (await viewsOf(person)).filter(({ isDefault }) => isDefault).map(({ name }) => name)

  await prefers(manager, first.savedView.id)
  await prefers(manager, second.savedView.id)
  await prefers(other, first.savedView.id)
  expect([await defaultsOf(manager), await defaultsOf(other)]).toEqual([['Second'], ['Mine']])
  await manager.does('changeView', { savedView: first.savedView.id, isShared: false }, 'savedView { id }')
  await prefers(manager, second.savedView.id, false)
  expect([await defaultsOf(manager), await defaultsOf(other)]).toEqual([[], []])
  await manager.does('changeView', { savedView: first.savedView.id, isShared: true }, 'savedView { id }')
  expect(await defaultsOf(other)).toEqual([])
})

test('others may open what is shared and not change it, admins may, and whoever sees no team has none', async () => {
  const { owner, manager, other, learner, teamId } = await givenManagers()
  const { savedView } = await saves(manager, { isShared: true })
  const renames = (by: Member) =>
    by.does('changeView', { savedView: savedView.id, name: 'Renamed' }, 'savedView { name }')

  expect((await renames(other)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect((await renames(learner)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect((await renames(owner)).savedView).toEqual({ name: 'Renamed' })
  expect((await saves(learner)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect((await saves(other, { asked: { view: 'MATRIX', team: teamId } })).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ])
  expect((await saves(manager, { name: '  ' })).userErrors).toMatchObject([
    { code: 'REQUIRED', path: ['name'] },
  ])
  const gone = await owner.does('deleteView', { savedView: savedView.id }, 'deleted')
  expect(gone).toMatchObject({ deleted: savedView.id, userErrors: [] })
  expect(await viewsOf(manager)).toEqual([])
})
