import { contentHash } from '../content/content-hash.js'
import { sectionsOf } from './plain-text.js'
import { Prisma } from '../generated/client.js'
import { searchVector, type Weighted } from './search-vector.js'

/** Raised with every change to what documents are made of, so that the next sync writes all of them again. */
export const documentEdition = 1

/** One thing, or one section of it, in one language, as it is found. */
export interface SearchDocument {
  title: string
  heading: string
  body: string
  weighted: Weighted
  sourceHash: string
}

interface Text {
  title: string
  summary: string
}

/** A course, or a skill, whose name and description are its title and summary. */
export function briefDocument({ title, summary }: Text): SearchDocument {
  return documentOf({ title, body: summary }, [
    { weight: 'A', text: title },
    { weight: 'C', text: summary },
  ])
}

/** By their place: the lesson as a whole, then what follows each of its headings. */
export function lessonDocuments({ title, summary, body }: Text & { body: string }): SearchDocument[] {
  return sectionsOf(body).map(({ heading, text }, place) =>
    place === 0
      ? documentOf({ title, body: joined(summary, text) }, [
          { weight: 'A', text: title },
          { weight: 'C', text: summary },
          { weight: 'D', text },
        ])
      : documentOf({ title, heading, body: text }, [
          { weight: 'B', text: heading },
          // For who asks for a word of the title and one of the section.
          { weight: 'D', text: title },
          { weight: 'D', text },
        ]),
  )
}

export function exerciseDocument({
  title,
  summary,
  statement,
}: Text & { statement: string }): SearchDocument {
  const sections = sectionsOf(statement)
  const text = joined(...sections.map((section) => section.text))
  return documentOf({ title, body: joined(summary, text) }, [
    { weight: 'A', text: title },
    { weight: 'B', text: joined(...sections.map(({ heading }) => heading)) },
    { weight: 'C', text: summary },
    { weight: 'D', text },
  ])
}

/** Values for the columns `headline` and `document`. */
export function vectorsOf({ weighted }: SearchDocument): Prisma.Sql {
  const vector = (parts: Weighted) => {
    const { terms, english } = searchVector(parts)
    return Prisma.sql`catalogue.search_vector(${terms}, ${english}::text[])`
  }
  const headline = weighted.filter(({ weight }) => weight !== 'D')
  return Prisma.join([vector(headline), vector(weighted)])
}

function documentOf(
  { title, heading = '', body }: { title: string; heading?: string; body: string },
  weighted: Weighted,
): SearchDocument {
  const sourceHash = contentHash({ edition: documentEdition, title, heading, body, weighted })
  return { title, heading, body, weighted, sourceHash }
}

function joined(...texts: string[]): string {
  return texts.filter(Boolean).join(' ')
}
