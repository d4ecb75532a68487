import type { BundleContent, ExerciseBundle } from '@skillgrad/exercises/bundle'
import { locales, type Locale } from '@skillgrad/exercises/contract'
import type { Prisma } from '../generated/client.js'
import {
  briefDocument,
  exerciseDocument,
  lessonDocuments,
  vectorsOf,
  type SearchDocument,
} from '../search/search-document.js'
import { storeOwnExercise, type OwnExerciseText } from '../search/store-own-exercise.js'
import { syncOwnCourses } from '../search/sync-own-courses.js'
import type { CourseContent, SkillsContent } from './content-format.js'
import type { Content } from './read-content.js'

interface Placed extends SearchDocument {
  kind: 'course' | 'lesson' | 'exercise' | 'skill'
  courseSlug: string
  slug: string
  part: number
  locale: Locale
}

/** Brings what is found to what stands in the catalogue: by hash, so twice writes nothing. */
export async function syncSearch(
  tx: Prisma.TransactionClient,
  content: Content,
  exercises: readonly ExerciseBundle[],
): Promise<void> {
  const wanted = locales.flatMap((locale) => [
    ...content.courses.flatMap((course) => ofCourse(course, locale)),
    ...exercises.map((exercise) => ofExercise(exercise.content, locale)),
    ...ofSkills(content.skills, locale),
  ])
  const known = await tx.catalogueSearchDocument.findMany({
    select: { kind: true, courseSlug: true, slug: true, part: true, locale: true, sourceHash: true },
  })
  const hashes = new Map(known.map((row) => [addressOf(row), row.sourceHash]))
  for (const document of wanted)
    if (hashes.get(addressOf(document)) !== document.sourceHash) await store(tx, document)
  const stays = new Set(wanted.map(addressOf))
  for (const { sourceHash: _, ...row } of known)
    if (!stays.has(addressOf(row))) await tx.catalogueSearchDocument.deleteMany({ where: row })
  await syncOwnExercises(tx)
  await syncOwnCourses(tx)
}

function addressOf({ kind, courseSlug, slug, part, locale }: Omit<Placed, keyof SearchDocument> | KnownRow) {
  return [kind, courseSlug, slug, part, locale].join('/')
}

type KnownRow = { kind: string; courseSlug: string; slug: string; part: number; locale: string }

function ofCourse(course: CourseContent, locale: Locale): Placed[] {
  const own = { kind: 'course', courseSlug: '', slug: course.slug, part: 0, locale } as const
  const lessons = course.lessons.flatMap(({ slug, texts }) =>
    lessonDocuments(texts[locale]).map((document, part) => {
      return { kind: 'lesson', courseSlug: course.slug, slug, part, locale, ...document } as const
    }),
  )
  return [{ ...own, ...briefDocument(course.texts[locale]) }, ...lessons]
}

function ofExercise({ slug, definition, statement }: BundleContent, locale: Locale): Placed {
  const text = {
    title: definition.title[locale],
    summary: definition.summary[locale],
    statement: statement[locale],
  }
  return { kind: 'exercise', courseSlug: '', slug, part: 0, locale, ...exerciseDocument(text) }
}

function ofSkills({ domains }: SkillsContent, locale: Locale): Placed[] {
  return domains.flatMap(({ skills }) =>
    skills.map(({ slug, texts }) => {
      const { name: title, description: summary } = texts[locale]
      return { kind: 'skill', courseSlug: '', slug, part: 0, locale, ...briefDocument({ title, summary }) }
    }),
  )
}

async function store(tx: Prisma.TransactionClient, document: Placed): Promise<void> {
  const { kind, courseSlug, slug, part, locale, title, heading, body, sourceHash } = document
  await tx.$executeRaw`
    insert into catalogue.search_document
      (kind, course_slug, slug, part, locale, title, heading, body, headline, document, source_hash)
    values (${kind}, ${courseSlug}, ${slug}, ${part}, ${locale}, ${title}, ${heading}, ${body},
      ${vectorsOf(document)}, ${sourceHash})
    on conflict (kind, course_slug, slug, part, locale) do update
      set title = excluded.title, heading = excluded.heading, body = excluded.body, headline = excluded.headline, document = excluded.document,
        source_hash = excluded.source_hash`
}

/** Publishing writes these; here come those that were published before there was a search, or with an older edition of it. */
async function syncOwnExercises(tx: Prisma.TransactionClient): Promise<void> {
  const texts = await tx.$queryRaw<OwnExerciseText[]>`
    select e.organization_id as "organizationId", e.id as "exerciseId", t.locale, t.title, t.summary, t.statement
    from catalogue.exercise e
    join catalogue.exercise_version v on v.exercise_id = e.id and v.number = e.current_version
    join catalogue.exercise_text t on t.exercise_version_id = v.id
    where e.organization_id is not null and not e.is_retired`
  for (const text of texts) await storeOwnExercise(tx, text)
}
