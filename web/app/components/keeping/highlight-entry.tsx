import { Eye, Trash2, Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import type { KeptHighlightFragment } from '~/graphql/generated/graphql'
import { showPassage } from '~/keeping/use-passages'
import { useKeeping } from './use-keeping'

interface HighlightEntryProps {
  highlight: KeptHighlightFragment
  /** On the page that has the text. */
  isBesideText?: boolean
  /** Of a lesson that the course no longer has, this is said once. */
  isLessonGone?: boolean
}

const languages = { EN: 'en', ZH_CN: 'zh-CN' } as const

/** A marked passage with its note. */
export function HighlightEntry({ highlight, isBesideText, isLessonGone }: HighlightEntryProps) {
  const { i18n, t } = useTranslation('keeping')
  const { id, locale, quote, note, revision, isInText } = highlight
  const lang = languages[locale]
  const isHere = isInText && lang === i18n.language
  return (
    <li className="grid gap-2 py-4 first:pt-0 last:pb-0">
      <blockquote lang={lang} className="border-accent border-s-2 ps-4 text-pretty">
        {quote}
      </blockquote>
      {note ? <p className="ps-4 text-sm whitespace-pre-wrap">{note}</p> : null}
      {isInText || isLessonGone ? null : (
        <p className="text-ink-faint flex items-center gap-1.5 ps-4 text-xs">
          <Unlink aria-hidden className="size-3.5" strokeWidth={1.75} />
          {t('highlight.notInText')}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-x-1 gap-y-1 ps-1">
        {isBesideText && isHere ? (
          <Button tone="quiet" size="small" icon={Eye} onClick={() => showPassage(highlight)}>
            {t('highlight.show')}
          </Button>
        ) : null}
        <ChangeNote key={revision} {...{ id, note, revision }} />
        <RemoveHighlight id={id} />
      </div>
    </li>
  )
}

function ChangeNote({ id, note, revision }: Pick<KeptHighlightFragment, 'id' | 'note' | 'revision'>) {
  const { t } = useTranslation(['keeping', 'common'])
  const { fetcher, busy, refusal } = useKeeping(`note ${id}`)
  return (
    <details className="group open:w-full">
      <summary className="text-ink-soft hover:bg-hover hover:text-ink inline-flex h-8 cursor-pointer items-center rounded px-3 text-sm font-medium">
        {note ? t('highlight.changeNote') : t('highlight.addNote')}
      </summary>
      <fetcher.Form method="post" className="mt-2 grid gap-3 ps-3">
        <input type="hidden" name="intent" value="change-highlight" />
        <input type="hidden" name="highlight" value={id} />
        <input type="hidden" name="revision" value={revision} />
        {refusal?.form ? (
          <Banner tone="caution" live>
            {refusal.form}
          </Banner>
        ) : null}
        <Field label={t('highlight.noteLabel')} quietLabel>
          <Textarea name="note" defaultValue={note} maxLength={5000} />
        </Field>
        <Button type="submit" size="small" busy={busy} className="justify-self-start">
          {t('common:action.save')}
        </Button>
      </fetcher.Form>
    </details>
  )
}

function RemoveHighlight({ id }: { id: string }) {
  const { t } = useTranslation('keeping')
  const { fetcher, busy } = useKeeping(`remove ${id}`)
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="remove-highlight" />
      <input type="hidden" name="highlight" value={id} />
      <Button type="submit" tone="quiet" size="small" icon={Trash2} busy={busy}>
        {t('highlight.remove')}
      </Button>
    </fetcher.Form>
  )
}
