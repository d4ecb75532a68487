import { pieces, type AskedWord } from '@skillgrad/db'
import { textFor } from '../../catalogue/texts.js'
import { SearchKind, type Locale } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import type { KeptPlace } from '../keeping/own-keeping.js'
import { inCourse } from '../keeping/to-keeping.js'
import { toCourse } from '../course/to-course.js'
import { bare, excerptOf, marked } from './marked-text.js'
import { SearchHit } from './search.type.js'

interface Found extends KeptPlace {
  text: string
  locale: string
  at: Date
}

/**
 * What the viewer marked and noted that holds every word, newest first. Looked for in their own rows alone: of one person there are
 * few, so an index would cost more than it saves.
 */
export async function searchNotes(
  tenant: Tenant,
  asked: readonly AskedWord[],
  most: number,
): Promise<SearchHit[]> {
  const found = [...(await findHighlights(tenant, asked, most)), ...(await findNotes(tenant, asked, most))]
  const newest = found.toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, most)
  return (await Promise.all(newest.map((one) => toHit(tenant, one, asked)))).flatMap((hit) => hit ?? [])
}

const whose = (tenant: Tenant) => ({ organizationId: tenant.organization.id, userId: tenant.userId })

/** The word in any of its forms, somewhere. */
function held(asked: readonly AskedWord[]) {
  return pieces(asked).map(({ text, isHan }) => ({
    contains: isHan ? text : bare(text),
    mode: 'insensitive' as const,
  }))
}

async function findHighlights(tenant: Tenant, asked: readonly AskedWord[], take: number): Promise<Found[]> {
  const rows = await tenant.db.read((db) =>
    db.highlight.findMany({
      where: {
        ...whose(tenant),
        AND: held(asked).map((word) => ({ OR: [{ quote: word }, { note: word }] })),
      },
      orderBy: { updatedAt: 'desc' },
      take,
    }),
  )
  return rows.map(({ quote, note, updatedAt, ...row }) => ({
    ...row,
    text: note ? `${note} “${quote}”` : quote,
    at: updatedAt,
  }))
}

async function findNotes(tenant: Tenant, asked: readonly AskedWord[], take: number): Promise<Found[]> {
  const rows = await tenant.db.read((db) =>
    db.keptLesson.findMany({
      where: { ...whose(tenant), AND: held(asked).map((note) => ({ note })) },
      orderBy: { updatedAt: 'desc' },
      take,
    }),
  )
  return rows.map(({ note, updatedAt, ...row }) => ({
    ...row,
    text: note,
    locale: tenant.locale,
    at: updatedAt,
  }))
}

/** Null where the lesson is there no more: the page with all notes has what was kept of it. */
async function toHit(
  tenant: Tenant,
  { text, locale, ...kept }: Found,
  asked: readonly AskedWord[],
): Promise<SearchHit | null> {
  const place = await inCourse(tenant, kept)
  if (!place) return null
  return Object.assign(new SearchHit(), {
    ...{ kind: SearchKind.NOTE, slug: place.lesson.slug, course: toCourse(tenant, place.version) },
    ...{ section: null, heading: null, locale: locale as Locale },
    title: marked(textFor(tenant.locale, place.lesson.texts).title, asked),
    excerpt: excerptOf(text, asked),
  })
}
