import { createMember, createOrganization } from '@skillgrad/db/testkit'
import type { PrismaClient } from '@skillgrad/db'
import { encodeId } from '../../src/graphql/global-id.js'
import { sayAgain } from '../../src/modules/skill/renew-estimates.js'
import { modelVersion } from '../../src/modules/skill/estimate-skill.js'
import { openSession } from '../../testkit/api.js'
import type { BenchApp } from './app.js'

export interface Filled {
  people: number
  evidence: number
  organizationId: string
  slug: string
  cookie: string
  teamId: string
  /** Global ids. */
  team: string
  skill: string
  skillId: string
  /** What everybody aims for. */
  profileId: string
}

const submissionsEach = 8
const teamSize = 12

/**
 * A company of so many people in teams of twelve, each with eight graded submissions and something known of eight skills of all. Written as the
 * owner, in a few statements.
 */
export async function fillCompany(owner: PrismaClient, app: BenchApp, people: number): Promise<Filled> {
  const { id: profileId } = await owner.catalogueRoleProfile.findFirstOrThrow({
    orderBy: { position: 'asc' },
  })
  const organization = await createOrganization(owner, {
    name: `Company of ${people}`,
    roleProfileId: profileId,
  })
  const { id: organizationId, slug } = organization
  const boss = await createMember(owner, { organization, role: 'owner', name: 'Olive Owner' })
  await fillPeople(owner, organizationId, people - 1)
  await fillWork(owner, organizationId)
  await fillEstimates(owner, organizationId)
  await sayAgain(app.tenantDb(organizationId), organizationId, new Date())
  const team = await owner.team.findFirstOrThrow({ where: { organizationId } })
  const skill = await owner.skill.findFirstOrThrow({ where: { isRetired: false }, orderBy: { slug: 'asc' } })
  const session = await openSession(owner, boss.userId, new Date(), app.secret)
  return {
    ...{ people, organizationId, slug, teamId: team.id, skillId: skill.id, profileId },
    evidence: await owner.skillEvidence.count({ where: { organizationId } }),
    cookie: `skillgrad.session_token=${session}`,
    team: encodeId('Team', team.id, organizationId),
    skill: encodeId('Skill', skill.id, organizationId),
  }
}

async function fillPeople(owner: PrismaClient, organizationId: string, count: number): Promise<void> {
  await owner.$executeRaw`
    with people as (
      insert into auth."user" (name, email, email_verified)
      select (array['Ada','Ben','Chloé','Dmitri','Émile','Fatima','Grace','王芳','李伟','Zoë'])[1 + n % 10] || ' '
        || (array['Nowak','Carter','Kim','Şahin','Østergaard','陈','Reyes'])[1 + n % 7] || ' ' || n,
        ${organizationId} || '.' || n || '@example.com', true
      from generate_series(1, ${count}::int) n returning id)
    insert into auth.member (organization_id, user_id, role) select ${organizationId}::uuid, id, 'learner' from people`
  await owner.$executeRaw`
    with places as (
      select user_id, (row_number() over (order by id) - 1) / ${teamSize}::int as place from auth.member
      where organization_id = ${organizationId}::uuid),
    teams as (
      insert into app.team (organization_id, slug, name)
      select ${organizationId}::uuid, 'team-' || place, 'Team ' || place from (select distinct place from places) p
      returning id, slug)
    insert into app.team_member (organization_id, team_id, user_id)
    select ${organizationId}::uuid, t.id, p.user_id from places p join teams t on t.slug = 'team-' || p.place`
}

/** With the run and the grading of each, and the evidence that follows. */
async function fillWork(owner: PrismaClient, organizationId: string): Promise<void> {
  await owner.$executeRaw`
    insert into app.submission (organization_id, user_id, exercise_slug, exercise_version, code, code_hash, attempt_number, created_at)
    select m.organization_id, m.user_id, x.slug, x.hash, '', '', 1,
      current_timestamp - ((hashtext(m.user_id::text || x.slug) & 65535) || ' minutes')::interval
    from auth.member m cross join (
      select e.slug, v.hash from catalogue.exercise e
      join catalogue.exercise_version v on v.exercise_id = e.id and v.number = e.current_version
      where e.organization_id is null order by e.slug limit ${submissionsEach}::int) x
    where m.organization_id = ${organizationId}::uuid`
  await owner.$executeRaw`
    insert into app.run (organization_id, submission_id, user_id, exercise_slug, exercise_version, state)
    select organization_id, id, user_id, exercise_slug, exercise_version, 'done' from app.submission
    where organization_id = ${organizationId}::uuid`
  await owner.$executeRaw`
    insert into app.grading (organization_id, submission_id, run_id, attempt, verdict, points, exercise_version, standing, standing_since)
    select r.organization_id, r.submission_id, r.id, 1,
      (case when hashtext(r.id::text) % 3 = 0 then 'failed' else 'passed' end)::app.verdict, 80, r.exercise_version, 'standing', current_timestamp
    from app.run r where r.organization_id = ${organizationId}::uuid`
  await owner.$executeRaw`
    insert into app.skill_evidence (organization_id, user_id, skill_id, source, submission_id, grading_id, value, weight, model_version)
    select s.organization_id, s.user_id, k.skill_id, 'grading', s.id, g.id, 0.8, k.weight, ${String(modelVersion)}
    from app.submission s
    join app.grading g on g.organization_id = s.organization_id and g.submission_id = s.id
    join catalogue.exercise_version v on v.hash = s.exercise_version
    join catalogue.exercise_skill k on k.exercise_version_id = v.id
    where s.organization_id = ${organizationId}::uuid`
}

async function fillEstimates(owner: PrismaClient, organizationId: string): Promise<void> {
  await owner.$executeRaw`
    insert into app.skill_estimate (organization_id, user_id, skill_id, mean, sd, exercise_count, model_version, updated_at, idle_loss, idle_loss_variance)
    select m.organization_id, m.user_id, k.id, (hashtext(m.user_id::text || k.slug) % 200) / 100.0,
      0.25 + (hashtext(k.slug || m.user_id::text) & 255) / 512.0, 4, ${String(modelVersion)},
      current_timestamp - ((hashtext(m.user_id::text || k.slug) & 255) || ' days')::interval, 0.015, 0.0002
    from auth.member m cross join catalogue.skill k
    where m.organization_id = ${organizationId}::uuid and not k.is_retired
      and (hashtext(m.user_id::text || k.slug) & 3) = 0`
}
