import type { PrismaClient } from '@skillgrad/db'
import type { Reader, TenantDb } from '../database.js'
import type { BuiltInCatalogue, Catalogue, CatalogueExercise } from './catalogue.js'
import { loadCourses, type LoadedCourses } from './load-courses.js'
import { loadExercises } from './load-exercises.js'
import { loadCatalogue } from './load.js'

const freshMs = 20_000
const mostCompanies = 200

export interface CompanyStamp {
  id: string
  /** Grows with every change to the company's own exercises or courses. */
  exercisesRevision: number
}

interface OwnSnapshot {
  revision: number
  own: Promise<OwnContent>
  merged?: { builtIn: Catalogue; catalogue: Catalogue }
}

interface OwnContent extends LoadedCourses {
  exercises: CatalogueExercise[]
}

/**
 * One snapshot for the whole process. Content changes when an operator syncs it, so a snapshot may be some seconds old;
 * an old one is still answered with while the next is being read, and kept when reading fails.
 */
export class CatalogueCache {
  #snapshot: BuiltInCatalogue | undefined
  #readAt = 0
  #reading: Promise<BuiltInCatalogue> | undefined
  /** By company, the one read longest ago first. */
  readonly #own = new Map<string, OwnSnapshot>()

  constructor(
    private readonly db: PrismaClient,
    private readonly now: () => number = Date.now,
  ) {}

  async current(): Promise<BuiltInCatalogue> {
    const old = this.#snapshot
    if (old && this.now() - this.#readAt < freshMs) return old
    const reading = (this.#reading ??= this.#read())
    if (!old) return reading
    reading.catch(() => undefined)
    return old
  }

  /** What this company is offered. Its own content is read again as soon as its revision is another. */
  async of(organization: CompanyStamp, db: TenantDb): Promise<Catalogue> {
    const builtIn = await this.current()
    if (organization.exercisesRevision === 0) return builtIn
    const { own, merged } = this.#snapshotOf(organization, db)
    if (merged?.builtIn === builtIn) return merged.catalogue
    const catalogue = withOwn(builtIn, await own)
    const snapshot = this.#own.get(organization.id)
    if (snapshot?.own === own) snapshot.merged = { builtIn, catalogue }
    return catalogue
  }

  /** Read once for a revision, however many ask at the same moment. */
  #snapshotOf({ id, exercisesRevision: revision }: CompanyStamp, db: TenantDb): OwnSnapshot {
    const known = this.#own.get(id)
    if (known?.revision === revision) return known
    const own = db.read((prisma) => readOwn(prisma, id))
    const snapshot: OwnSnapshot = { revision, own }
    own.catch(() => this.#own.get(id) === snapshot && this.#own.delete(id))
    this.#own.delete(id)
    this.#own.set(id, snapshot)
    if (this.#own.size > mostCompanies) this.#own.delete(this.#own.keys().next().value!)
    return snapshot
  }

  async #read(): Promise<BuiltInCatalogue> {
    try {
      this.#snapshot = await loadCatalogue(this.db)
      this.#readAt = this.now()
      return this.#snapshot
    } finally {
      this.#reading = undefined
    }
  }
}

async function readOwn(db: Reader, organizationId: string): Promise<OwnContent> {
  const courses = await loadCourses(db, { organizationId, currentVersion: { gt: 0 } })
  return { ...courses, exercises: await loadExercises(db, organizationId) }
}

function withOwn(builtIn: Catalogue, { courses, versions, exercises }: OwnContent): Catalogue {
  return {
    ...builtIn,
    courses: [...builtIn.courses, ...courses],
    courseVersionById: new Map([...builtIn.courseVersionById, ...versions]),
    exercises: [...builtIn.exercises, ...exercises.filter((exercise) => !exercise.isRetired)],
    exerciseBySlug: new Map([...builtIn.exerciseBySlug, ...exercises.map((one) => [one.slug, one] as const)]),
  }
}
