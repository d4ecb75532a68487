import type { Prisma } from '../generated/client.js'
import { exerciseDocument, vectorsOf } from './search-document.js'

export interface OwnExerciseText {
  organizationId: string
  exerciseId: string
  locale: string
  title: string
  summary: string
  statement: string
}

/** Lets a company's own exercise be found by what it says now; nothing is written where it says the same as before. */
export async function storeOwnExercise(tx: Prisma.TransactionClient, text: OwnExerciseText): Promise<void> {
  const document = exerciseDocument(text)
  const { title, body, sourceHash } = document
  await tx.$executeRaw`
    insert into app.exercise_search_document as held
      (organization_id, exercise_id, locale, title, body, headline, document, source_hash)
    values (${text.organizationId}::uuid, ${text.exerciseId}::uuid, ${text.locale}, ${title}, ${body},
      ${vectorsOf(document)}, ${sourceHash})
    on conflict (organization_id, exercise_id, locale) do update
      set title = excluded.title, body = excluded.body, headline = excluded.headline, document = excluded.document, source_hash = excluded.source_hash
      where held.source_hash <> excluded.source_hash`
}
