import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import { useKeeping } from './use-keeping'

interface LessonNoteProps {
  note: { text: string; revision: number }
  place: { organization: string; lesson: string }
}

/** A note about the lesson as a whole. To be keyed by its revision. */
export function LessonNote({ note, place }: LessonNoteProps) {
  const { t } = useTranslation(['keeping', 'common'])
  const { fetcher, busy, refusal } = useKeeping(`lesson note ${place.lesson}`)
  return (
    <fetcher.Form method="post" className="grid gap-3">
      <input type="hidden" name="intent" value="note" />
      <input type="hidden" name="organization" value={place.organization} />
      <input type="hidden" name="lesson" value={place.lesson} />
      <input type="hidden" name="revision" value={note.revision} />
      {refusal?.form ? (
        <Banner tone="caution" live>
          {refusal.form}
        </Banner>
      ) : null}
      <Field label={t('lesson.label')}>
        <Textarea
          name="text"
          defaultValue={note.text}
          maxLength={5000}
          placeholder={t('lesson.placeholder')}
        />
      </Field>
      <Button type="submit" tone="secondary" busy={busy} className="justify-self-start">
        {note.text ? t('lesson.saveAgain') : t('lesson.save')}
      </Button>
    </fetcher.Form>
  )
}
