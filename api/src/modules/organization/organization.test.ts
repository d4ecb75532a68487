import request from 'supertest'
import { givenApi, type Member } from '../../../testkit/api.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()

const invite = (person: Member, given: object = {}) =>
  person.does(
    'inviteMember',
    {
      organization: person.organizationId,
      email: `guest-${Math.random()}@example.com`,
      role: 'LEARNER',
      ...given,
    },
    'invitation { id email role status team { name } invitedBy expiresAt }',
  )
const accept = (person: { does: Member['does'] }, input: object) =>
  person.does(
    'acceptInvitation',
    { name: 'Mei Lin', password: 'a long password', ...input },
    'viewer { email } organization { slug viewerRole }',
  )

/** The token as only the letter holds it. */
async function tokenFor(email: string): Promise<string> {
  const letters = (await request(api.url).get('/mail')).body as { recipient: string; text: string }[]
  const letter = letters.find(({ recipient }) => recipient === email)
  const [, token] = letter!.text.match(/\/invitations\/(\S+)/)!
  return token!
}

describe('an invitation', () => {
  test('reaches the invited person by mail, makes them a member with role and team, and works once', async () => {
    const owner = await api.member({ role: 'owner' })
    const team = await api.db.givenTeam({ organization: owner.organization, name: 'Search' })
    const { invitation } = await invite(owner, {
      email: 'New.Person@example.com',
      role: 'MANAGER',
      team: encodeId('Team', team.id, owner.organization.id),
    })
    expect(invitation).toMatchObject({
      email: 'new.person@example.com',
      status: 'PENDING',
      team: { name: 'Search' },
      invitedBy: owner.row.user.name,
    })

    const token = await tokenFor('new.person@example.com')
    const guest = api.somebody()
    const preview = await guest.asks(
      `{ invitation(token: "${token}") { organizationName email role status accountExists } }`,
    )
    expect(preview.invitation).toEqual({
      organizationName: owner.organization.name,
      email: 'new.person@example.com',
      role: 'MANAGER',
      status: 'PENDING',
      accountExists: false,
    })
    const { organization, viewer } = await accept(guest, { token })
    expect([viewer.email, organization]).toEqual([
      'new.person@example.com',
      { slug: owner.organization.slug, viewerRole: 'MANAGER' },
    ])
    expect(
      (await guest.asks(`{ organization(slug: "${organization.slug}") { teams { name } } }`)).organization
        .teams,
    ).toEqual([{ name: 'Search' }])

    expect((await accept(api.somebody(), { token })).userErrors[0].code).toBe('INVITATION_USED')
  })

  test('is stored without its token', async () => {
    const owner = await api.member({ role: 'owner' })
    await invite(owner, { email: 'hashed@example.com' })
    const token = await tokenFor('hashed@example.com')

    const { rows } = await api.db.as('auth', 'select identifier, value from auth.verification')

    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('ends after seven days', async () => {
    const owner = await api.member({ role: 'owner' })
    const { invitation } = await invite(owner, { email: 'late@example.com' })
    const token = await tokenFor('late@example.com')
    await api.db.owner.invitation.updateMany({
      where: { email: 'late@example.com' },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })

    expect(new Date(invitation.expiresAt).getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
    expect((await accept(api.somebody(), { token })).userErrors[0].code).toBe('INVITATION_EXPIRED')
    expect(
      (await api.somebody().asks(`{ invitation(token: "${token}") { status } }`)).invitation.status,
    ).toBe('EXPIRED')
  })

  test('is refused once withdrawn, and to somebody signed in with another e-mail', async () => {
    const owner = await api.member({ role: 'owner' })
    const { invitation } = await invite(owner, { email: 'foreign@example.com' })
    const token = await tokenFor('foreign@example.com')
    const other = await api.member()

    expect((await accept(other, { token })).userErrors[0].code).toBe('INVITATION_FOR_ANOTHER')
    await owner.does('revokeInvitation', { invitation: invitation.id }, 'invitation { status }')
    expect((await accept(api.somebody(), { token })).userErrors[0].code).toBe('INVITATION_REVOKED')
  })

  test('of four acceptances at once one makes a member', async () => {
    const owner = await api.member({ role: 'owner' })
    await invite(owner, { email: 'race@example.com' })
    const token = await tokenFor('race@example.com')

    const all = await Promise.all([1, 2, 3, 4].map(() => accept(api.somebody(), { token })))

    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
    expect(await api.db.owner.member.count({ where: { user: { email: 'race@example.com' } } })).toBe(1)
  })

  test('sent again opens by the new link alone, also after it had expired', async () => {
    const owner = await api.member({ role: 'owner' })
    const { invitation } = await invite(owner, { email: 'again@example.com' })
    const old = await tokenFor('again@example.com')
    await api.db.owner.invitation.updateMany({
      where: { email: 'again@example.com' },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })

    const resent = await owner.does(
      'resendInvitation',
      { invitation: invitation.id },
      'invitation { status expiresAt }',
    )

    expect(resent.invitation.status).toBe('PENDING')
    expect(new Date(resent.invitation.expiresAt).getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
    expect((await accept(api.somebody(), { token: old })).userErrors[0].code).toBe('INVITATION_NOT_FOUND')
    const token = await tokenFor('again@example.com')
    expect((await accept(api.somebody(), { token })).organization.slug).toBe(owner.organization.slug)
    const late = await owner.does('resendInvitation', { invitation: invitation.id }, 'invitation { id }')
    expect(late.userErrors[0].code).toBe('INVITATION_USED')
  })

  test('is worth nothing once whoever sent it may invite no more', async () => {
    const owner = await api.member({ role: 'owner' })
    const admin = await api.member({ role: 'admin', organization: owner.organization })
    await invite(admin, { email: 'way-back@example.com', role: 'ADMIN' })
    const token = await tokenFor('way-back@example.com')

    await owner.does(
      'removeMember',
      { member: encodeId('Member', admin.row.id, owner.organization.id) },
      'removed { name }',
    )

    expect((await accept(api.somebody(), { token })).userErrors[0].code).toBe('INVITATION_REVOKED')
    expect(await api.db.owner.user.count({ where: { email: 'way-back@example.com' } })).toBe(0)
  })

  test('withdrawn and sent again at one moment ends as one of the two was told', async () => {
    const owner = await api.member({ role: 'owner' })
    for (let round = 0; round < 5; round++) {
      const { invitation } = await invite(owner, { email: `both${round}@example.com` })
      const asked = { invitation: invitation.id }
      const [, resent] = await Promise.all([
        owner.does('revokeInvitation', asked, 'invitation { status }'),
        owner.does('resendInvitation', asked, 'invitation { status }'),
      ])
      const { status } = await api.db.owner.invitation.findFirstOrThrow({
        where: { email: `both${round}@example.com` },
      })
      expect(status).toBe('canceled')
      expect(resent.userErrors.length + (resent.invitation ? 1 : 0)).toBe(1)
    }
  })

  test('of an owner is replaced and withdrawn by owners alone', async () => {
    const owner = await api.member({ role: 'owner' })
    const admin = await api.member({ role: 'admin', organization: owner.organization })
    const { invitation } = await invite(owner, { email: 'next-owner@example.com', role: 'OWNER' })

    const withdrawn = await admin.does(
      'revokeInvitation',
      { invitation: invitation.id },
      'invitation { status }',
    )
    expect(withdrawn.userErrors[0].code).toBe('ROLE_NOT_ALLOWED')
    const { userErrors } = await invite(admin, { email: 'next-owner@example.com', role: 'LEARNER' })

    expect(userErrors[0].code).toBe('ROLE_NOT_ALLOWED')
  })

  test('is sent to one mailbox ten times an hour at most, by whichever company', async () => {
    const owner = await api.member({ role: 'owner' })
    const { invitation } = await invite(owner, { email: 'flooded@example.com' })
    const codes: string[] = []
    for (let n = 0; n < 10; n++) {
      const { userErrors } = await owner.does(
        'resendInvitation',
        { invitation: invitation.id },
        'invitation { id }',
      )
      codes.push(userErrors.map(({ code }: { code: string }) => code).join())
    }

    expect(codes).toEqual([...Array(9).fill(''), 'TOO_MANY_TRIES'])
    const other = await api.member({ role: 'owner' })
    expect((await invite(other, { email: 'flooded@example.com' })).userErrors[0].code).toBe('TOO_MANY_TRIES')
  })

  test('of many at once for the last seat one is sent', async () => {
    const owner = await api.member({
      role: 'owner',
      organization: await api.db.givenOrganization({ seats: 2 }),
    })

    const all = await Promise.all([1, 2, 3, 4].map((n) => invite(owner, { email: `last${n}@example.com` })))

    expect(all.filter(({ invitation }) => invitation)).toHaveLength(1)
  })

  test('with an existing account asks for its password', async () => {
    const owner = await api.member({ role: 'owner' })
    const known = await api.member()
    await invite(owner, { email: known.row.user.email })
    const token = await tokenFor(known.row.user.email)

    const stranger = await accept(api.somebody(), { token, password: 'not their password' })
    const themselves = await accept(known, { token, name: null, password: null })

    expect(stranger.userErrors[0].code).toBe('WRONG_CREDENTIALS')
    expect(themselves.organization.slug).toBe(owner.organization.slug)
  })

  test('is not sent to a member, nor by somebody who may not invite, nor above one’s own role', async () => {
    const admin = await api.member({ role: 'admin' })
    const learner = await api.member({ role: 'learner', organization: admin.organization })

    expect((await invite(admin, { email: learner.row.user.email })).userErrors[0].code).toBe('ALREADY_MEMBER')
    expect((await invite(learner)).userErrors[0].code).toBe('FORBIDDEN')
    expect((await invite(admin, { role: 'OWNER' })).userErrors[0].code).toBe('ROLE_NOT_ALLOWED')
  })
})

describe('the company', () => {
  const update = (person: Member, change: object) =>
    person.does(
      'updateOrganization',
      { organization: person.organizationId, ...change },
      'organization { name slug locale timezone roleProfile { name } }',
    )
  const profiles = async (person: Member) =>
    (await person.asks(`{ organization(slug: "${person.organization.slug}") { roleProfiles { id name } } }`))
      .organization.roleProfiles as { id: string; name: string }[]

  test('changes name, language and goal, and its people without an own goal aim for that', async () => {
    const admin = await api.member({ role: 'admin' })
    const learner = await api.member({ organization: admin.organization })
    const [profile] = await profiles(admin)

    const { organization } = await update(admin, {
      name: ' Lumen ',
      locale: 'ZH_CN',
      timezone: 'asia/shanghai',
      roleProfile: profile!.id,
    })

    expect(organization).toEqual({
      name: 'Lumen',
      slug: admin.organization.slug,
      locale: 'ZH_CN',
      timezone: 'Asia/Shanghai',
      roleProfile: { name: profile!.name },
    })
    const home = `{ organization(slug: "${admin.organization.slug}") { home { roleProfile { name } } } }`
    expect((await learner.asks(home)).organization.home.roleProfile).toEqual({ name: profile!.name })
    expect((await update(admin, { roleProfile: '' })).organization.roleProfile).toBeNull()
  })

  test('is changed by owners and admins alone, and to nothing that is not there', async () => {
    const owner = await api.member({ role: 'owner' })
    const learner = await api.member({ organization: owner.organization })

    expect((await update(learner, { name: 'Mine' })).userErrors[0].code).toBe('FORBIDDEN')
    expect((await update(owner, { name: ' ' })).userErrors[0]).toMatchObject({
      code: 'REQUIRED',
      path: ['name'],
    })
    expect((await update(owner, { roleProfile: owner.organizationId })).userErrors[0].code).toBe('NOT_FOUND')
    expect((await update(owner, { timezone: 'Mars/Olympus' })).userErrors[0]).toMatchObject({
      code: 'TIMEZONE_UNKNOWN',
      path: ['timezone'],
    })
  })

  test('counts its seats for whoever may invite', async () => {
    const owner = await api.member({
      role: 'owner',
      organization: await api.db.givenOrganization({ seats: 3 }),
    })
    const learner = await api.member({ organization: owner.organization })
    await invite(owner)
    const asked = `{ organization(slug: "${owner.organization.slug}") { seats { total taken } } }`

    expect((await owner.asks(asked)).organization.seats).toEqual({ total: 3, taken: 3 })
    expect((await learner.asks(asked)).organization.seats).toBeNull()
  })
})

describe('members', () => {
  const change = (person: Member, member: Member, input: object) =>
    person.does(
      'changeMember',
      { member: encodeId('Member', member.row.id, member.organization.id), ...input },
      'member { role teams { name } }',
    )

  test('an owner changes role and teams of a member', async () => {
    const owner = await api.member({ role: 'owner' })
    const learner = await api.member({ organization: owner.organization })
    const { team } = await owner.does(
      'createTeam',
      { organization: owner.organizationId, name: 'Growth' },
      'team { id name memberCount }',
    )

    const { member } = await change(owner, learner, { role: 'MANAGER', managedTeams: [team.id] })

    expect(member).toEqual({ role: 'MANAGER', teams: [{ name: 'Growth' }] })
    const again = await owner.does(
      'createTeam',
      { organization: owner.organizationId, name: 'growth' },
      'team { id }',
    )
    expect(again.userErrors[0].code).toBe('TEAM_NAME_TAKEN')
  })

  test('the last owner stays, and an admin cannot touch owners', async () => {
    const owner = await api.member({ role: 'owner' })
    const admin = await api.member({ role: 'admin', organization: owner.organization })

    expect((await change(owner, owner, { role: 'LEARNER' })).userErrors[0].code).toBe('LAST_OWNER')
    expect((await change(admin, owner, { role: 'LEARNER' })).userErrors[0].code).toBe('ROLE_NOT_ALLOWED')
    expect((await change(admin, admin, { role: 'OWNER' })).userErrors[0].code).toBe('ROLE_NOT_ALLOWED')
  })

  const remove = (person: Member, member: Member) =>
    person.does(
      'removeMember',
      { member: encodeId('Member', member.row.id, member.organization.id) },
      'removed { name }',
    )
  const companyOf = async (person: Member) =>
    (await person.asks(`{ organization(slug: "${person.organization.slug}") { slug } }`)).organization

  test('who is removed is out at once, of the teams too, and their seat is free', async () => {
    const organization = await api.db.givenOrganization({ seats: 2 })
    const owner = await api.member({ role: 'owner', organization })
    const learner = await api.member({ organization })
    await api.db.givenTeam({ organization, members: [{ userId: learner.row.userId }] })
    expect((await invite(owner)).userErrors[0].code).toBe('SEATS_TAKEN')
    expect(await companyOf(learner)).not.toBeNull()

    expect((await remove(owner, learner)).removed).toEqual({ name: learner.row.user.name })

    expect(await companyOf(learner)).toBeNull()
    expect(await api.db.owner.teamMember.count({ where: { organizationId: organization.id } })).toBe(0)
    expect((await invite(owner)).userErrors).toEqual([])
    expect((await remove(owner, learner)).userErrors[0].code).toBe('NOT_FOUND')
  })

  test('anybody may leave, but the last owner', async () => {
    const owner = await api.member({ role: 'owner' })
    const learner = await api.member({ organization: owner.organization })

    expect((await remove(learner, learner)).userErrors).toEqual([])
    expect((await remove(owner, owner)).userErrors[0].code).toBe('LAST_OWNER')
    const events = await api.db.owner.auditEvent.findMany({
      where: { organizationId: owner.organization.id },
    })
    expect(events.map(({ action }) => action)).toContain('member.left')
  })

  test('a learner removes nobody, and an admin no owner', async () => {
    const owner = await api.member({ role: 'owner' })
    const { organization } = owner
    const admin = await api.member({ role: 'admin', organization })
    const manager = await api.member({ role: 'manager', organization })
    const learner = await api.member({ organization })
    await api.db.givenTeam({
      organization,
      members: [{ userId: manager.row.userId, isManager: true }, { userId: learner.row.userId }],
    })

    expect((await remove(manager, learner)).userErrors[0].code).toBe('FORBIDDEN')
    expect((await remove(learner, admin)).userErrors[0].code).toBe('NOT_FOUND')
    expect((await remove(admin, owner)).userErrors[0].code).toBe('ROLE_NOT_ALLOWED')
  })

  test('of two owners who remove each other one stays', async () => {
    const one = await api.member({ role: 'owner' })
    const other = await api.member({ role: 'owner', organization: one.organization })

    await Promise.all([remove(one, other), remove(other, one)])

    expect(await api.db.owner.member.count({ where: { organizationId: one.organization.id } })).toBe(1)
  })

  test('who is expected is listed newest first, page by page, without those who came', async () => {
    const owner = await api.member({ role: 'owner' })
    for (const email of ['one@example.com', 'two@example.com', 'three@example.com'])
      await owner.does(
        'inviteMember',
        { organization: owner.organizationId, email, role: 'LEARNER' },
        'invitation { id }',
      )
    await api.db.owner.invitation.updateMany({
      where: { organizationId: owner.organization.id, email: 'two@example.com' },
      data: { status: 'accepted' },
    })
    const page = async (after: string | null) =>
      (
        await owner.asks(
          `query ($after: String) { organization(slug: "${owner.organization.slug}") { invitations(first: 1, after: $after) { totalCount edges { node { id email } } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        )
      ).organization.invitations
    const first = await page(null)
    const second = await page(first.pageInfo.endCursor)

    expect(first).toMatchObject({
      totalCount: 2,
      edges: [{ node: { email: 'three@example.com' } }],
      pageInfo: { hasNextPage: true },
    })
    expect(second).toMatchObject({
      edges: [{ node: { email: 'one@example.com' } }],
      pageInfo: { hasNextPage: false },
    })
    const { node } = await owner.asks('query ($id: ID!) { node(id: $id) { id } }', {
      id: second.edges[0].node.id,
    })
    expect(node).toEqual({ id: second.edges[0].node.id })
  })

  describe('by what somebody remembers of a name or an address', () => {
    const found = async (person: Member, matching: string, more: object = {}) => {
      const { organization } = await person.asks(
        `query ($slug: String!, $matching: String!, $first: Int, $after: String) {
          organization(slug: $slug) {
            members(first: $first, after: $after, matching: $matching) {
              totalCount edges { node { name } } pageInfo { hasNextPage endCursor }
            }
          }
        }`,
        { slug: person.organization.slug, matching, first: 100, ...more },
      )
      return organization.members
    }
    const names = async (person: Member, matching: string) =>
      (await found(person, matching)).edges.map(({ node }: { node: { name: string } }) => node.name)

    test('finds whoever is meant, in any case and order, taking no letter for a wildcard', async () => {
      const owner = await api.member({ role: 'owner', name: 'Olive Owner' })
      const { organization } = owner
      const joanna = await api.member({ organization, name: 'Joanna Li' })
      await api.member({ organization, name: '王 芳' })
      await api.member({ organization, name: 'Max 100%' })
      await api.member({ name: 'Joanna Foreign' })
      const { email } = joanna.row.user
      expect(await names(owner, 'LI joanna')).toEqual(['Joanna Li'])
      const longer = await api.db.owner.user.create({
        data: { name: 'Jo Longer', email: `x${email}`, emailVerified: true },
      })
      await api.db.givenMember({ organization, user: longer })

      expect(await names(owner, '芳')).toEqual(['王 芳'])
      expect(await names(owner, '%')).toEqual(['Max 100%'])
      expect(await names(owner, '_____')).toEqual([])
      expect(await names(owner, email.slice(0, -4))).toEqual(['Joanna Li', 'Jo Longer'])
      expect(await names(owner, ` ${email.toUpperCase()} `)).toEqual(['Joanna Li'])
      expect(await names(owner, 'Foreign')).toEqual([])
    })

    test('finds the last of more than a hundred, and pages through them', async () => {
      const owner = await api.member({ role: 'owner', name: 'Olive Owner' })
      const { organization } = owner
      const mark = crypto.randomUUID()
      const users = await api.db.owner.user.createManyAndReturn({
        data: Array.from({ length: 120 }, (_, n) => ({
          name: `Crowd ${n}`,
          email: `crowd-${n}-${mark}@example.com`,
          emailVerified: true,
        })),
      })
      await api.db.owner.member.createMany({
        data: users.map(({ id }) => ({ organizationId: organization.id, userId: id, role: 'learner' })),
      })

      const first = await found(owner, 'crowd')
      const second = await found(owner, 'crowd', { after: first.pageInfo.endCursor })

      expect(await names(owner, 'crowd 119')).toEqual(['Crowd 119'])
      expect([first, second].map(({ totalCount, edges }) => [totalCount, edges.length])).toEqual([
        [120, 100],
        [120, 20],
      ])
    })

    test('shows a learner nobody but themselves', async () => {
      const owner = await api.member({ role: 'owner', name: 'Olive Owner' })
      const learner = await api.member({ organization: owner.organization, name: 'Lena Learner' })

      expect(await names(learner, owner.row.user.email)).toEqual([])
      expect(await names(learner, 'e')).toEqual(['Lena Learner'])
    })
  })

  test('a learner sees themselves alone, a manager the people of their teams, an owner everybody, page by page', async () => {
    const owner = await api.member({ role: 'owner' })
    const { organization } = owner
    const [manager, mine, other] = await Promise.all([
      api.member({ role: 'manager', organization }),
      api.member({ organization }),
      api.member({ organization }),
    ])
    await api.db.givenTeam({
      organization,
      members: [{ userId: manager.row.userId, isManager: true }, { userId: mine.row.userId }],
    })
    const seen = async (person: Member) =>
      (
        await person.asks(
          `{ organization(slug: "${organization.slug}") { members { totalCount edges { node { email } } } } }`,
        )
      ).organization.members

    expect((await seen(mine)).edges).toEqual([{ node: { email: mine.row.user.email } }])
    expect((await seen(manager)).totalCount).toBe(2)
    expect((await seen(owner)).totalCount).toBe(4)
    const page = async (after: string | null) =>
      (
        await owner.asks(
          `query ($after: String) { organization(slug: "${organization.slug}") { members(first: 3, after: $after) { edges { cursor node { email } } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        )
      ).organization.members
    const first = await page(null)
    const second = await page(first.pageInfo.endCursor)
    expect([
      first.edges.length,
      first.pageInfo.hasNextPage,
      second.edges.length,
      second.pageInfo.hasNextPage,
    ]).toEqual([3, true, 1, false])
    expect(other.organization.id).toBe(organization.id)
  })
})
