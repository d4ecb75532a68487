import { testDatabase } from '@skillgrad/db/testkit'
import { fillTables } from '../../testkit/fill-tables.js'
import { connected } from '../connection/connected.js'

/**
 * Functions act as the owner and pass row-level security by, so each that the api may call stands here with what keeps it within
 * a company or a person. A new one fails until somebody has said what does.
 */
const database = await testDatabase()

const ours = await database.givenMember({ role: 'owner' })
const theirs = await database.givenMember({ role: 'owner' })
const stranger = await database.givenMember()
for (const { organizationId, user } of [ours, theirs])
  await connected(database.urls.migrator, async (client) => {
    await client.query('begin')
    await fillTables(client, { organizationId, person: user })
    // One that waits, in an attempt that counts: what tells of these has something to tell.
    await client.query(
      'update app.appeal set answered_at = null, outcome = null, reply = null where organization_id = $1',
      [organizationId],
    )
    await client.query('commit')
  })
const { submission, runId } = await database.givenSubmission({ member: theirs })
const { exercise } = await database.givenExercise()
await database.owner.exercise.update({
  where: { id: exercise.id },
  data: { organizationId: theirs.organizationId },
})
const course = await database.owner.catalogueCourse.create({
  data: { organizationId: theirs.organizationId, slug: 'theirs', position: 1, currentVersion: 0 },
})
const where = { organizationId: theirs.organizationId }
const { code } = await database.owner.certificate.findFirstOrThrow({ where })

/** The company that is set: called with what is another's, they refuse or find nothing. */
const withinCompany: Record<string, { asks: string; answers: unknown }> = {
  'app.add_exercise_version(uuid,bytea,jsonb)': {
    asks: `'${exercise.id}', '\\x00', '{}'`,
    answers: /no such exercise/,
  },
  'app.cancel_run(uuid)': { asks: `'${runId}'`, answers: false },
  'app.create_course(text)': { asks: `'theirs'`, answers: /duplicate key/ },
  'app.create_exercise(text)': { asks: `'${exercise.slug}'`, answers: /duplicate key/ },
  'app.current_organization()': { asks: '', answers: ours.organizationId },
  'app.enforce_retention(integer)': { asks: '100', answers: expect.anything() },
  'app.enqueue(text,jsonb,timestamp with time zone,text)': {
    asks: `'regrade.tell', '{"organizationId": "${theirs.organizationId}"}'`,
    answers: expect.anything(),
  },
  'app.enqueue_in_line(text,jsonb,text,timestamp with time zone)': {
    asks: `'regrade.tell', '{"organizationId": "${theirs.organizationId}"}', 'a line'`,
    answers: expect.anything(),
  },
  'app.next_attempt(uuid,text)': { asks: `'${theirs.userId}', '${submission.exerciseSlug}'`, answers: 1 },
  'app.publish_course(uuid,jsonb)': { asks: `'${course.id}', '{}'`, answers: /no such course/ },
  'app.publish_exercise(uuid,text,jsonb)': {
    asks: `'${exercise.id}', 'x', '[]'`,
    answers: /no such exercise/,
  },
  'app.require_organization()': { asks: '', answers: ours.organizationId },
  'app.retire_course(uuid)': { asks: `'${course.id}'`, answers: /no such course/ },
  'app.retire_exercise(uuid)': { asks: `'${exercise.id}'`, answers: /no such exercise/ },
  'app.seconds_until_room(uuid,text,integer,integer)': {
    asks: `'${theirs.userId}', '${submission.exerciseSlug}', 1000, 1`,
    answers: null,
  },
  'app.start_trial(uuid,text,text,text,text,uuid)': {
    asks: `'${exercise.id}', 'x', 'x', 'x', 'pass', '${ours.userId}'`,
    answers: /no such exercise/,
  },
  'app.submit_run(uuid,integer,text)': { asks: `'${submission.id}'`, answers: /no such submission/ },
}

/** The person named, who the api says is asking: a person's own, across their companies. */
const withinPerson: Record<string, { asks: string; answers: unknown[] }> = {
  'auth.memberships(uuid)': {
    asks: `select organization_id from auth.memberships('${stranger.userId}')`,
    answers: [{ organization_id: stranger.organizationId }],
  },
  'auth.membership(uuid,text)': {
    asks: `select * from auth.membership('${stranger.userId}', (select slug from auth.memberships('${theirs.userId}')))`,
    answers: [],
  },
  'auth.is_operator(uuid)': {
    asks: `select auth.is_operator('${stranger.userId}')`,
    answers: [{ is_operator: false }],
  },
  'app.certificates_known(uuid,uuid,uuid)': {
    asks: `select * from app.certificates_known(null, '${stranger.userId}', null)`,
    answers: [],
  },
  'app.show_certificate(uuid,uuid,uuid,boolean)': {
    asks: `select app.show_certificate('${code}', '${stranger.userId}', null, false)`,
    answers: [{ show_certificate: false }],
  },
}

/** With what they are asked beside the person. */
const operatorsOnly: Record<string, string> = {
  'app.fleet_hosts(uuid)': '',
  'app.fleet_queue(uuid,interval)': '',
  'app.fleet_runs(uuid)': '',
  'app.service_minutes(uuid,timestamp with time zone)': `, '-infinity'`,
}

/** What they tell is of no company and of no person: counts, content, places in a line. */
const ofNobody: Record<string, string> = {
  'app.answers_for_calibration()': `select * from app.answers_for_calibration()`,
  'app.bank_exposure(timestamp with time zone)': `select * from app.bank_exposure('-infinity')`,
  'app.item_exposure(app.assessment_kind,text,timestamp with time zone)': `select * from app.item_exposure('skill', null, '-infinity')`,
  'app.draw_certificate_place()': `select * from app.draw_certificate_place()`,
  'app.publish_parameters(jsonb,text,integer)': `select app.publish_parameters('{"items": []}', 'none', 0)`,
  'app.has_migration(text)': `select app.has_migration('none')`,
  'app.queue_figures()': `select * from app.queue_figures()`,
  'app.queue_length()': `select app.queue_length()`,
  'app.queue_places(uuid[])': `select ahead, wait_seconds from app.queue_places('{${runId}}')`,
  'app.reap_runs()': `select app.reap_runs()`,
  'app.report_minute(uuid,text,text,text,timestamp with time zone,jsonb)': `select app.report_minute(gen_random_uuid(), 'api', '1', 'host', now(), '{}')`,
  'app.standing_certificates(integer)': `select app.standing_certificates(0)`,
  // For whoever runs the installation: what people wrote against an item (their own words are left out here), not who and where.
  'app.waiting_appeals(uuid,timestamp with time zone,uuid,integer)': `select id, attempt_id, kind, subject, item_id, version, variant from app.waiting_appeals(null, null, null, 500)`,
  'app.count_waiting_appeals(uuid)': `select app.count_waiting_appeals(null)`,
  'catalogue.search_query(text[],text[],integer)': `select catalogue.search_query('{a}', '{a}', 0)`,
  'catalogue.search_vector(text,text[])': `select catalogue.search_vector('a', '{a}')`,
  'catalogue.title_likeness(text,text)': `select catalogue.title_likeness('a', 'a')`,
  'catalogue.titles_like(text)': `select catalogue.titles_like('a')`,
}

/** Names every company by its id alone, for work that goes through them one by one. */
const allCompanies = 'auth.organization_ids()'

test('every function that the api may call is known', async () => {
  const { rows } = await database.as(
    'migrator',
    `select p.oid::regprocedure::text as name from pg_proc p
     where p.pronamespace in ('app'::regnamespace, 'auth'::regnamespace, 'catalogue'::regnamespace)
       and has_function_privilege('skillgrad_api', p.oid, 'execute')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  )

  expect(rows.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    [
      ...[withinCompany, withinPerson, ofNobody].flatMap((known) => Object.keys(known)),
      ...Object.keys(operatorsOnly),
      allCompanies,
    ].toSorted(),
  )
})

test('given what is another’s, those that act in a company refuse or find nothing, and leave its rows as they were', async () => {
  const before = await rowsOf(theirs.organizationId)

  for (const [name, { asks, answers }] of Object.entries(withinCompany)) {
    const call = `select ${name.slice(0, name.indexOf('('))}(${asks}) as answer`
    const answer = await database.tenant
      .query<{ answer: unknown }>(ours.organizationId, call)
      .then(([row]) => row!.answer)
      .catch((error: unknown) => String(error))
    if (answers instanceof RegExp)
      expect({ name, answer }).toEqual({ name, answer: expect.stringMatching(answers) })
    else expect({ name, answer }).toEqual({ name, answer: answers })
  }

  expect(await rowsOf(theirs.organizationId)).toEqual(before)
  const jobs = await database.as(
    'queue',
    `select payload ->> 'organizationId' as organization from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'regrade.tell'`,
  )
  expect(jobs.rows).toEqual([1, 2].map(() => ({ organization: ours.organizationId })))
})

test('nor do they do anything where no company is set', async () => {
  for (const [name, { asks }] of Object.entries(withinCompany)) {
    if (name === 'app.current_organization()') continue
    const call = database.as('api', `select ${name.slice(0, name.indexOf('('))}(${asks})`)
    await expect(call).rejects.toThrow(/no (organization|company|tenant)/)
  }
})

test('those that tell of a person tell of the one who is named, and of a suspended one no company', async () => {
  for (const [name, { asks, answers }] of Object.entries(withinPerson))
    expect({ name, rows: (await database.as('api', asks)).rows }).toEqual({ name, rows: answers })

  await database.owner.member.update({ where: { id: stranger.id }, data: { suspendedAt: new Date() } })

  const { asks } = withinPerson['auth.memberships(uuid)']!
  expect((await database.as('api', asks)).rows).toEqual([])
})

test('a certificate that its holder hides is known by its code no longer', async () => {
  await database.owner.certificate.updateMany({ where: { code }, data: { hiddenAt: null } })
  const known = () => database.as('api', `select code from app.certificates_known('${code}', null, null)`)

  expect((await known()).rows).toEqual([{ code }])
  await database.owner.certificate.updateMany({ where: { code }, data: { hiddenAt: new Date() } })
  expect((await known()).rows).toEqual([])
})

test.each(Object.entries(operatorsOnly))('%s is for operators alone', async (name, asks) => {
  const call = `select * from ${name.slice(0, name.indexOf('('))}`

  await expect(database.as('api', `${call}('${stranger.userId}'${asks})`)).rejects.toThrow(/only an operator/)
  await expect(database.as('api', `${call}('${theirs.userId}'${asks})`)).resolves.toBeDefined()
})

test('what the rest tells names no company and no person', async () => {
  const ids = [ours, theirs].flatMap(({ organizationId, userId, user }) => [
    organizationId,
    userId,
    user.name,
  ])
  for (const [name, text] of Object.entries(ofNobody)) {
    const { rows: found } = await database.as('api', text)
    if (name.startsWith('app.waiting_appeals')) expect(found.length).toBeGreaterThan(0)
    const told = JSON.stringify(found)
    expect({ name, named: ids.filter((id) => told.includes(id)) }).toEqual({ name, named: [] })
  }

  const { fields, rows } = await database.as('api', 'select * from auth.organization_ids()')
  expect(fields.map(({ name }) => name)).toEqual(['organization_ids'])
  expect(rows).toContainEqual({ organization_ids: theirs.organizationId })
})

/** All that a company has in tables of its own, as text. */
async function rowsOf(organizationId: string): Promise<Map<string, string>> {
  return connected(database.urls.migrator, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace, 'catalogue'::regnamespace)
         and c.relkind in ('r', 'p') and a.attname = 'organization_id' and not a.attisdropped order by 1`,
    )
    const held = new Map<string, string>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(
        `select string_agg(t::text, e'\\n' order by t::text) as text from ${name} t where organization_id = $1`,
        [organizationId],
      )
      held.set(name, rows[0]!.text)
    }
    return held
  })
}
