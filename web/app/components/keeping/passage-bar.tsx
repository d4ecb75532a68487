import { Highlighter, MessageCircleQuestion, NotebookPen } from 'lucide-react'
import { useCallback, useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import { useToast } from '~/components/ui/toast'
import type { Quoted } from '~/keeping/quote-match'
import { useSelected } from '~/keeping/use-passages'
import { useKeeping } from './use-keeping'

/** Characters of a passage that a question takes along. */
const mostQuoted = 500

interface PassageBarProps {
  text: RefObject<HTMLElement>
  place: { organization: string; lesson: string }
  onAsk: (quote: string) => void
}

/** What can be done with the words that are selected: at the lower edge, where no menu of a phone lies over it. */
export function PassageBar({ text, place, onAsk }: PassageBarProps) {
  const { t } = useTranslation(['keeping', 'asking', 'common'])
  const [selected, drop] = useSelected(text)
  /** Being written: the selection may go meanwhile. */
  const [noted, setNoted] = useState<Quoted | null>(null)
  const toast = useToast()
  const onKept = useCallback(() => {
    setNoted(null)
    drop()
    toast({ text: t('highlight.kept') })
  }, [drop, t, toast])
  const { fetcher, busy, refusal } = useKeeping(`highlight ${place.lesson}`, onKept)
  const quoted = noted ?? selected
  if (!quoted) return null
  return (
    <div
      role="group"
      aria-label={t('selection.label')}
      className="bg-surface border-line shadow-floating animate-appear fixed inset-x-4 bottom-4 z-40 mx-auto grid w-fit max-w-[calc(100vw-2rem)] gap-3 rounded-lg border p-2"
    >
      {refusal?.form ? (
        <Banner tone="caution" live>
          {refusal.form}
        </Banner>
      ) : null}
      <fetcher.Form method="post" className="grid gap-2">
        <input type="hidden" name="intent" value="highlight" />
        <input type="hidden" name="organization" value={place.organization} />
        <input type="hidden" name="lesson" value={place.lesson} />
        {(['quote', 'prefix', 'suffix'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={quoted[name]} />
        ))}
        {noted ? <Noted quote={noted.quote} onCancel={() => setNoted(null)} busy={busy} /> : null}
        {noted ? null : (
          <div className="flex flex-wrap gap-1">
            <Button type="submit" tone="quiet" icon={Highlighter} busy={busy} onMouseDown={keepSelected}>
              {t('selection.highlight')}
            </Button>
            <Button
              tone="quiet"
              icon={NotebookPen}
              onMouseDown={keepSelected}
              onClick={() => setNoted(quoted)}
            >
              {t('selection.note')}
            </Button>
            <Button
              tone="quiet"
              icon={MessageCircleQuestion}
              onMouseDown={keepSelected}
              onClick={() => {
                drop()
                onAsk(quoted.quote.slice(0, mostQuoted))
              }}
            >
              {t('asking:selection')}
            </Button>
          </div>
        )}
      </fetcher.Form>
    </div>
  )
}

/** The text stays selected while a button is pressed. */
function keepSelected(event: MouseEvent): void {
  event.preventDefault()
}

function Noted({ quote, onCancel, busy }: { quote: string; onCancel: () => void; busy: boolean }) {
  const { t } = useTranslation(['keeping', 'common'])
  const note = useRef<HTMLTextAreaElement>(null)
  // The button that asked for it is gone, and focus is the browser's to move.
  useEffect(() => note.current?.focus(), [])
  return (
    <div className="grid w-[26rem] max-w-full gap-3 p-2">
      <blockquote className="border-accent text-ink-soft line-clamp-3 border-s-2 ps-3 text-sm">
        {quote}
      </blockquote>
      <Field label={t('highlight.noteLabel')} quietLabel>
        <Textarea
          ref={note}
          name="note"
          maxLength={5000}
          onKeyDown={(event) => event.key === 'Escape' && onCancel()}
          placeholder={t('highlight.notePlaceholder')}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="small" busy={busy}>
          {t('common:action.save')}
        </Button>
        <Button tone="quiet" size="small" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  )
}
