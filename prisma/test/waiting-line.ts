import type { Organization } from '../src/generated/client.js'
import type { TestDatabase } from '../testkit/index.js'
import { connected } from '../src/connection/connected.js'

/** Fills the queue by the hundred, through the function that the api calls, and reads the order that learners are told. */
export async function waitingLine(database: TestDatabase) {
  const { version } = await database.givenExercise()
  await database.owner.exercise.createMany({
    data: Array.from({ length: 50 }, (_, index) => ({
      slug: `exercise-${index + 1}`,
      kind: 'regression',
      position: 2000 + index,
      currentVersion: 1,
    })),
  })

  /** One submission to each of `exercises` exercises by each of `people` new people of a company. */
  async function handIn(
    organization: Organization,
    { people = 1, exercises = 1, kind = 'cpu' }: { people?: number; exercises?: number; kind?: string } = {},
  ): Promise<{ id: string; user_id: string }[]> {
    return connected(database.urls.migrator, async (client) => {
      await client.query('begin')
      await client.query(`select set_config('app.organization_id', $1, true)`, [organization.id])
      await client.query(
        `create temporary table handed on commit drop as
         with person as (select gen_random_uuid() as id from generate_series(1, $1::int))
         select uuidv7() as id, person.id as user_id, 'exercise-' || number as slug
         from person, generate_series(1, $2::int) number order by number`,
        [people, exercises],
      )
      await client.query(
        `insert into app.submission (organization_id, id, user_id, exercise_slug, exercise_version, code, code_hash, locale, attempt_number)
         select $1, id, user_id, slug, $2, '', '', 'en', 1 from handed`,
        [organization.id, version.hash],
      )
      const { rows } = await client.query(
        `select app.submit_run(id, 0, $1) as id, user_id from handed order by id`,
        [kind],
      )
      await client.query('commit')
      return rows as { id: string; user_id: string }[]
    })
  }

  /** Ids of what waits for a kind of host, in the order in which it should be claimed. */
  async function order(kind = 'cpu'): Promise<string[]> {
    const { rows } = await database.as(
      'migrator',
      'select id from app.waiting_runs(array[$1]) order by place',
      [kind],
    )
    return (rows as { id: string }[]).map(({ id }) => id)
  }

  async function places(runs: string[]): Promise<{ run: string; ahead: number; wait_seconds: number }[]> {
    const { rows } = await database.as('api', 'select * from app.queue_places($1)', [runs])
    return rows as { run: string; ahead: number; wait_seconds: number }[]
  }

  return { handIn, order, places, place: async (run: string) => (await places([run]))[0] }
}
