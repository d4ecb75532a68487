import type { PrismaClient } from '../src/generated/client.js'
import { lessonDocuments, vectorsOf, type SearchDocument } from '../src/search/search-document.js'

const locales = ['en', 'zh-CN'] as const
const partsOfLesson = 5
const sentencesOfPart = 8

interface Filled {
  title: string
  body: string
  locale: (typeof locales)[number]
}

/**
 * Made-up lessons of sentences that built-in ones have, so that words are as common as they are in teaching, five documents for
 * each and language. `pick` gives a number in [0, below).
 */
export async function fillSearch(
  owner: PrismaClient,
  { documents, pick }: { documents: number; pick: (below: number) => number },
): Promise<Filled[]> {
  const pools = await Promise.all(locales.map((locale) => poolOf(owner, locale)))
  const filled: Filled[] = []
  for (let lesson = 0; filled.length < documents; lesson++)
    for (const [at, locale] of locales.entries()) {
      const written = lessonDocuments(lessonOf(pools[at]!, pick))
      for (const [part, document] of written.entries())
        await store(owner, { slug: `made-up-${lesson}`, part, locale, document })
      filled.push(...written.map(({ title, body }) => ({ title, body, locale })))
    }
  await owner.$executeRaw`vacuum analyze catalogue.search_document`
  return filled
}

/** So many of the made-up documents a second time, as those of one company's own courses, 300 a course. */
export async function fillOwnSearch(owner: PrismaClient, organizationId: string, documents: number) {
  for (let from = 0; from < documents; from += documentsOfCourse) {
    const slug = `own-${from}`
    const course = await owner.catalogueCourse.create({
      data: { organizationId, slug, position: 1000 + from, currentVersion: 1 },
    })
    const version = await owner.catalogueCourseVersion.create({
      data: { courseId: course.id, number: 1, sourceHash: slug, minutes: 5 },
    })
    await owner.$executeRaw`
      insert into app.course_search_document (organization_id, course_id, course_version_id, edition, kind, course_slug, slug,
        part, locale, title, heading, body, headline, document)
      select ${organizationId}::uuid, ${course.id}::uuid, ${version.id}::uuid, 1, kind, ${slug}, slug, part, locale, title, heading, body,
        headline, document
      from catalogue.search_document where course_slug = 'made-up' order by id
      offset ${from} limit ${Math.min(documentsOfCourse, documents - from)}`
  }
  await owner.$executeRaw`vacuum analyze app.course_search_document`
}

const documentsOfCourse = 300

interface Pool {
  titles: string[]
  sentences: string[]
}

async function poolOf(owner: PrismaClient, locale: string): Promise<Pool> {
  const rows = await owner.catalogueSearchDocument.findMany({
    where: { locale, kind: 'lesson' },
    select: { title: true, heading: true, body: true },
  })
  return {
    titles: [...new Set(rows.flatMap(({ title, heading }) => [title, heading]))].filter(Boolean),
    sentences: rows.flatMap(({ body }) => body.split(/(?<=[.!?]) |(?<=[。！？])/)),
  }
}

function lessonOf({ titles, sentences }: Pool, pick: (below: number) => number) {
  const one = (of: readonly string[]) => of[pick(of.length)]!
  const paragraph = () => Array.from({ length: sentencesOfPart }, () => one(sentences)).join(' ')
  const sections = Array.from({ length: partsOfLesson - 1 }, () => `## ${one(titles)}\n\n${paragraph()}`)
  return {
    title: `${one(titles)} ${one(titles)}`,
    summary: one(sentences),
    body: [paragraph(), ...sections].join('\n\n'),
  }
}

interface Place {
  slug: string
  part: number
  locale: string
  document: SearchDocument
}

async function store(owner: PrismaClient, { slug, part, locale, document }: Place): Promise<void> {
  const { title, heading, body, sourceHash } = document
  await owner.$executeRaw`
    insert into catalogue.search_document (kind, course_slug, slug, part, locale, title, heading, body, headline, document, source_hash)
    values ('lesson', 'made-up', ${slug}, ${part}, ${locale}, ${title}, ${heading}, ${body},
      ${vectorsOf(document)}, ${sourceHash})`
}
