import { locales } from '@skillgrad/exercises/contract'
import type { Prisma } from '../generated/client.js'
import type { RoleProfilesContent, SkillsContent } from './content-format.js'
import { contentHash } from './content-hash.js'
import type { SyncReport } from './sync-report.js'

/** Ids of the skills by their slugs. */
export type SkillIds = ReadonlyMap<string, string>

export async function syncSkills(
  tx: Prisma.TransactionClient,
  skills: SkillsContent,
  report: SyncReport,
): Promise<SkillIds> {
  for (const [position, level] of skills.levels.entries()) {
    const data = {
      position,
      fromMean: level.from,
      names: level.names,
      sourceHash: contentHash({ position, level }),
    }
    const known = await tx.skillLevel.findUnique({ where: { slug: level.slug } })
    if (report.count('skill level', known?.sourceHash, data.sourceHash))
      await tx.skillLevel.upsert({
        where: { slug: level.slug },
        update: data,
        create: { slug: level.slug, ...data },
      })
  }
  for (const [position, domain] of skills.domains.entries()) await syncDomain(tx, domain, position, report)
  await retire(tx, skills)
  const rows = await tx.skill.findMany({ select: { id: true, slug: true } })
  return new Map(rows.map((skill) => [skill.slug, skill.id]))
}

async function syncDomain(
  tx: Prisma.TransactionClient,
  domain: SkillsContent['domains'][number],
  position: number,
  report: SyncReport,
): Promise<void> {
  const data = { position, names: domain.names, sourceHash: contentHash({ position, domain }) }
  const known = await tx.skillDomain.findUnique({ where: { slug: domain.slug } })
  if (!report.count('skill domain', known?.sourceHash, data.sourceHash)) return
  const { id: domainId } = await tx.skillDomain.upsert({
    where: { slug: domain.slug },
    update: data,
    create: { slug: domain.slug, ...data },
  })
  for (const [place, skill] of domain.skills.entries()) {
    const row = { domainId, position: place, isRetired: false }
    const { id } = await tx.skill.upsert({
      where: { slug: skill.slug },
      update: row,
      create: { slug: skill.slug, ...row },
    })
    await tx.skillText.deleteMany({ where: { skillId: id } })
    await tx.skillText.createMany({
      data: locales.map((locale) => {
        const text = skill.texts[locale]
        return { skillId: id, locale, ...text, sourceHash: contentHash(text) }
      }),
    })
  }
}

/** Skills no longer in the files stay for the evidence that names them. */
async function retire(tx: Prisma.TransactionClient, skills: SkillsContent): Promise<void> {
  const current = skills.domains.flatMap((domain) => domain.skills.map((skill) => skill.slug))
  await tx.skill.updateMany({ where: { slug: { notIn: current } }, data: { isRetired: true } })
}

export async function syncRoleProfiles(
  tx: Prisma.TransactionClient,
  profiles: RoleProfilesContent,
  skills: SkillIds,
  report: SyncReport,
): Promise<void> {
  for (const [position, profile] of profiles.entries()) {
    const data = { position, isRetired: false, sourceHash: contentHash({ position, profile }) }
    const known = await tx.catalogueRoleProfile.findUnique({ where: { slug: profile.slug } })
    if (!report.count('role profile', known?.sourceHash, data.sourceHash)) continue
    const { id } = await tx.catalogueRoleProfile.upsert({
      where: { slug: profile.slug },
      update: data,
      create: { slug: profile.slug, ...data },
    })
    await tx.catalogueRoleProfileText.deleteMany({ where: { roleProfileId: id } })
    await tx.catalogueRoleProfileText.createMany({
      data: locales.map((locale) => {
        const text = profile.texts[locale]
        return { roleProfileId: id, locale, ...text, sourceHash: contentHash(text) }
      }),
    })
    await tx.catalogueRoleProfileTarget.deleteMany({ where: { roleProfileId: id } })
    await tx.catalogueRoleProfileTarget.createMany({
      data: Object.entries(profile.targets).map(([skill, levelSlug]) => ({
        roleProfileId: id,
        skillId: requireSkill(skills, skill),
        levelSlug,
      })),
    })
  }
  const slugs = profiles.map((profile) => profile.slug)
  await tx.catalogueRoleProfile.updateMany({ where: { slug: { notIn: slugs } }, data: { isRetired: true } })
}

export function requireSkill(skills: SkillIds, slug: string): string {
  const id = skills.get(slug)
  if (!id) throw new Error(`Content names the skill ${slug}, which content/skills.yaml lacks`)
  return id
}
