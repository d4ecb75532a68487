import { useTranslation } from 'react-i18next'
import { Section } from '~/components/ui/section'
import type { KeptOfLessonFragment } from '~/graphql/generated/graphql'
import { HighlightEntry } from './highlight-entry'
import { LessonNote } from './lesson-note'

interface OwnNotesProps {
  kept: KeptOfLessonFragment
  place: { organization: string; lesson: string }
}

/** What the reader keeps of the lesson, after its text. */
export function OwnNotes({ kept: { note, highlights }, place }: OwnNotesProps) {
  const { t } = useTranslation('keeping')
  return (
    <Section anchor="notes" title={t('title')} className="mt-16 scroll-mt-20">
      <p className="text-ink-soft -mt-3 text-sm">{t('onlyYou')}</p>
      {highlights.length > 0 ? (
        <ul className="border-line bg-surface divide-line divide-y rounded border p-4 sm:p-5">
          {highlights.map((highlight) => (
            <HighlightEntry key={highlight.id} highlight={highlight} isBesideText />
          ))}
        </ul>
      ) : null}
      <LessonNote key={note.revision} note={note} place={place} />
    </Section>
  )
}
