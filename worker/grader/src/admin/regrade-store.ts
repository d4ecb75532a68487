import type pg from 'pg'
import { z } from 'zod'
import { criteria } from './stored-grading.js'
import { Advice } from './terminal.js'

export interface RegradeTarget {
  slug: string
  /** Number of the version that new submissions get, with which is regraded. */
  number: number
  hash: string
}

export interface RegradeWish {
  slug: string
  /** Number of the oldest version whose gradings are looked at. */
  since: number
  askedBy: string
  reason: { en: string; 'zh-CN': string } | null
}

export interface RegradeProgress {
  waiting: number
  running: number
  done: number
  /** Graders at work that could take these runs. */
  graders: number
}

const mark = z.object({
  verdict: z.enum(['passed', 'failed', 'learner_error', 'our_fault']),
  points: z.number().int().nullable(),
  fault: z.string().nullable(),
  criteria,
  number: z.number().int(),
  backend: z.string().nullable(),
})

const changeRow = z.object({
  proposal: z.uuid(),
  submission: z.uuid(),
  company: z.string(),
  person: z.string().nullable(),
  attempt: z.number().int(),
  change: z.enum(['higher', 'lower', 'same']),
  stands: z.boolean(),
  before: mark,
  after: mark,
})

/** One submission whose grading changes, or has changed. */
export type Change = z.output<typeof changeRow>

export interface Outcomes {
  /** Higher and lower ones. */
  changes: Change[]
  same: number
  ourFaults: number
  /** Of all regraded ones: graded before seeds were kept, and so on other data of the same kind. */
  onOtherData: number
  /** Submissions that older versions are grading at this moment. */
  stillGrading: number
}

/** Regrading as the database's owner sees it: across companies. */
export class RegradeStore {
  constructor(private readonly client: pg.Client) {}

  async target(slug: string): Promise<RegradeTarget> {
    const { rows } = await this.client.query<RegradeTarget>(
      `select e.slug, v.number, v.hash from catalogue.exercise e
       join catalogue.exercise_version v on v.exercise_id = e.id and v.number = e.current_version order by e.position`,
    )
    const found = rows.find((row) => row.slug === slug)
    if (found) return found
    throw new Advice(
      `There is no exercise named "${slug}". There are: ${rows.map((row) => row.slug).join(', ')}.`,
    )
  }

  begin({ slug, since, askedBy, reason }: RegradeWish): Promise<string> {
    return this.value('app.begin_regrade($1, $2, $3, $4)', [
      slug,
      since,
      askedBy,
      reason && JSON.stringify(reason),
    ])
  }

  /** How many runs were stopped; null where nothing was ever regraded with this version. */
  async cancel({ hash }: RegradeTarget): Promise<number | null> {
    const { rows } = await this.client.query<{ id: string }>(
      'select id from catalogue.regrade where target_version = $1',
      [hash],
    )
    return rows[0] ? this.value('app.cancel_regrade($1)', [rows[0].id]) : null
  }

  async progress(regrade: string): Promise<RegradeProgress> {
    const { rows } = await this.client.query<RegradeProgress>(
      `select count(*) filter (where r.state = 'queued')::int as waiting,
         count(*) filter (where r.state in ('leased', 'running'))::int as running,
         count(*) filter (where r.state = 'done')::int as done,
         (select count(*)::int from catalogue.worker_host h
          where h.draining_at is null and h.seen_at > now() - interval '1 minute' and h.rungs && v.rungs) as graders
       from catalogue.regrade g join catalogue.exercise_version v on v.hash = g.target_version
       left join app.run r on r.regrade_id = g.id where g.id = $1 group by v.rungs`,
      [regrade],
    )
    return rows[0]!
  }

  async outcomes(regrade: string, { slug, hash }: RegradeTarget): Promise<Outcomes> {
    const changes = await this.client.query<Record<string, unknown>>(changesText, [regrade])
    const counts = await this.client.query<Omit<Outcomes, 'changes'>>(
      `select
         count(*) filter (where standing = 'set_aside' and verdict <> 'our_fault')::int as same,
         count(*) filter (where verdict = 'our_fault')::int as "ourFaults",
         count(*) filter (where seedless)::int as "onOtherData",
         (select count(*)::int from app.run where exercise_slug = $2 and exercise_version <> $3 and purpose = 'grade'
            and state in ('queued', 'leased', 'running')) as "stillGrading"
       from (
         select distinct on (p.organization_id, p.submission_id) p.standing, p.verdict, first.data_seed is null as seedless
         from app.grading p
         join app.grading first on first.organization_id = p.organization_id and first.submission_id = p.submission_id and first.regrade_id is null
         where p.regrade_id = $1
         order by p.organization_id, p.submission_id, p.graded_at desc
       ) latest`,
      [regrade, slug, hash],
    )
    return { ...counts.rows[0]!, changes: changes.rows.map((row) => changeRow.parse(row)) }
  }

  confirmLower(regrade: string, proposals: readonly string[], by: string): Promise<number> {
    return this.value('app.confirm_lower($1, $2, $3)', [regrade, proposals, by])
  }

  /** Lets proposals of some people stand; how many gradings that replaced, 0 when none is left. */
  applySome(regrade: string): Promise<number> {
    return this.value('app.apply_regrade($1)', [regrade])
  }

  private async value<T>(call: string, values: unknown[]): Promise<T> {
    const { rows } = await this.client.query<{ value: T }>(`select ${call} as value`, values)
    return rows[0]!.value
  }
}

const markText = (of: string) =>
  `jsonb_build_object('verdict', ${of}.verdict, 'points', ${of}.points, 'fault', ${of}.fault, 'criteria', ${of}.criteria,
     'backend', ${of}.backend ->> 'text', 'number', (select number from catalogue.exercise_version where hash = ${of}.exercise_version))`

/** What was proposed beside what stands now; what came to stand beside what it replaced. Those that must be confirmed come last. */
const changesText = `
  select p.id as proposal, s.id as submission, o.slug as company, u.name as person, s.attempt_number as attempt,
    app.compared(b, p) as change, p.standing = 'standing' as stands, ${markText('b')} as before, ${markText('p')} as after
  from app.grading p
  join app.submission s on s.organization_id = p.organization_id and s.id = p.submission_id
  join app.grading b on b.organization_id = p.organization_id and b.submission_id = p.submission_id
    and case p.standing when 'standing' then b.id = p.replaces_id else b.standing = 'standing' end
  join auth.organization o on o.id = s.organization_id
  left join auth."user" u on u.id = s.user_id
  where p.regrade_id = $1 and p.standing in ('proposed', 'standing')
  order by app.compared(b, p), o.slug, u.name, s.attempt_number`
