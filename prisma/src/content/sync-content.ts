import type { ExerciseBundle } from '@skillgrad/exercises/bundle'
import { bundleCatalog } from '@skillgrad/exercises/bundler'
import { openPrisma } from '../connection/open-prisma.js'
import type { Prisma } from '../generated/client.js'
import { readContent, type Content } from './read-content.js'
import { syncCourses, syncLearningPaths } from './sync-courses.js'
import { syncItems } from './sync-items.js'
import { syncExercises } from './sync-exercises.js'
import { syncSearch } from './sync-search.js'
import { SyncReport } from './sync-report.js'
import { syncRoleProfiles, syncSkills } from './sync-skills.js'

/** Any fixed number of our own, so that two starting servers sync one after the other. */
const syncLock = 740_112_250

export interface SyncOptions {
  /** The owner's address. */
  url: string
  /** Where the content files lie, if not in this package. */
  folder?: string
  onProgress?: (message: string) => void
}

/** Brings the catalogue to what the content files and exercise folders say; all or nothing, and twice changes nothing. */
export async function syncContent({
  url,
  folder,
  onProgress = () => undefined,
}: SyncOptions): Promise<SyncReport> {
  const [content, exercises] = await Promise.all([readContent(folder), bundleCatalog()])
  const prisma = openPrisma(url, 1)
  try {
    const limits = { maxWait: 60_000, timeout: 120_000 }
    const report = await prisma.$transaction((tx) => syncParts(tx, content, exercises), limits)
    onProgress(`${report.created.length} new, ${report.updated.length} changed`)
    return report
  } finally {
    await prisma.$disconnect()
  }
}

export async function syncParts(
  tx: Prisma.TransactionClient,
  content: Content,
  exercises: readonly ExerciseBundle[],
): Promise<SyncReport> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${syncLock}::bigint)`
  const report = new SyncReport()
  const skills = await syncSkills(tx, content.skills, report)
  await syncRoleProfiles(tx, content.roleProfiles, skills, report)
  await syncItems(tx, content.items, skills, report)
  await syncExercises(tx, exercises, skills, report)
  await syncCourses(tx, content.courses, skills, report)
  await syncLearningPaths(tx, content.learningPaths, report)
  await syncSearch(tx, content, exercises)
  return report
}
