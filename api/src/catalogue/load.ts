import type { PrismaClient } from '@skillgrad/db'
import { loadCourses, loadPaths } from './load-courses.js'
import { loadExercises } from './load-exercises.js'
import type { BuiltInCatalogue, CatalogueRoleProfile, CatalogueSkill, Texts } from './catalogue.js'
import { byLocale } from './texts.js'

/** Reads all built-in content; a dozen statements, whatever its size. */
export async function loadCatalogue(db: PrismaClient): Promise<BuiltInCatalogue> {
  const [skills, { courses, versions }, paths, exercises, roleProfiles] = await Promise.all([
    loadSkills(db),
    loadCourses(db, { organizationId: null }),
    loadPaths(db),
    loadExercises(db, null),
    loadRoleProfiles(db),
  ])
  return {
    skills,
    skillById: new Map(skills.map((skill) => [skill.id, skill])),
    paths: paths.filter((path) => !path.isRetired),
    pathBySlug: new Map(paths.map((path) => [path.slug, path])),
    courses,
    courseVersionById: versions,
    exercises: exercises.filter((exercise) => !exercise.isRetired),
    exerciseBySlug: new Map(exercises.map((exercise) => [exercise.slug, exercise])),
    roleProfiles,
  }
}

async function loadSkills(db: PrismaClient): Promise<CatalogueSkill[]> {
  const domains = await db.skillDomain.findMany({
    orderBy: { position: 'asc' },
    include: {
      skills: { where: { isRetired: false }, orderBy: { position: 'asc' }, include: { texts: true } },
    },
  })
  return domains.flatMap((domain) =>
    domain.skills.map((skill) => ({
      id: skill.id,
      slug: skill.slug,
      domain: { slug: domain.slug, names: domain.names as Texts<string> },
      texts: byLocale(skill.texts),
    })),
  )
}

async function loadRoleProfiles(db: PrismaClient): Promise<CatalogueRoleProfile[]> {
  const profiles = await db.catalogueRoleProfile.findMany({
    where: { isRetired: false },
    orderBy: { position: 'asc' },
    include: { texts: true, targets: true },
  })
  return profiles.map((profile) => ({
    id: profile.id,
    slug: profile.slug,
    texts: byLocale(profile.texts),
    targets: profile.targets.map((target) => ({ skillId: target.skillId, level: levelOf(target.levelSlug) })),
  }))
}

function levelOf(slug: string): CatalogueRoleProfile['targets'][number]['level'] {
  const level = slug.toUpperCase()
  if (level === 'STARTING' || level === 'WORKING' || level === 'LEADING') return level
  throw new Error(`The catalogue names an unknown level: ${slug}`)
}
