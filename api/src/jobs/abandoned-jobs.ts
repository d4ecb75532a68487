import type pg from 'pg'

/**
 * Frees the jobs of background processes that are gone; resolves to how many. The queue itself takes a job for abandoned
 * after four hours. Whoever works on jobs keeps a connection by the name under which it holds them, and a connection ends
 * with its process. One freed too early is done twice, which changes nothing.
 */
export async function freeAbandonedJobs(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ freed: number }>(`
    with abandoned as (
      select locked_by, count(*)::int as jobs from graphile_worker.jobs
      where locked_by is not null
        and not exists (select from pg_stat_activity where application_name = locked_by)
      group by locked_by
    ), freed as (
      select graphile_worker.force_unlock_workers(array_agg(locked_by)) from abandoned having count(*) > 0
    )
    select coalesce(sum(jobs), 0)::int as freed from abandoned, freed`)
  return rows[0]!.freed
}
