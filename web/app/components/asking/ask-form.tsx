import { MessageCircleQuestion, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { IconButton } from '~/components/ui/icon-button'
import { Input, Textarea } from '~/components/ui/input'
import { AskingForm, useAskingForm, useClientKey } from './asking-form'

interface AskFormProps {
  place: { organization: string; lesson: string }
  /** Another one each time the page is read. */
  clientKey: string
  company: string
  /** The passage it is about; empty without one. */
  quote: string
  onDropQuote: () => void
}

export function AskForm({ place, clientKey: fresh, company, quote, onDropQuote }: AskFormProps) {
  const { t } = useTranslation('asking')
  const { busy, refusal } = useAskingForm('ask')
  const clientKey = useClientKey('ask', fresh, onDropQuote)
  const title = useRef<HTMLInputElement>(null)
  // A passage comes from the text above, and the eye goes along.
  useEffect(() => {
    if (!quote) return
    title.current?.focus({ preventScroll: true })
    title.current?.scrollIntoView({ block: 'center' })
  }, [quote])
  const said = quote || refusal?.values.quote || ''
  return (
    <AskingForm
      key={clientKey}
      name="ask"
      intent="ask"
      about={{ ...place, clientKey, quote: said }}
      className="border-line bg-surface grid gap-4 rounded border p-4 sm:p-5"
    >
      {said ? (
        <div className="border-accent flex items-start gap-2 border-s-2 ps-4">
          <blockquote className="text-ink-soft min-w-0 grow text-sm">{said}</blockquote>
          {quote ? <IconButton icon={X} label={t('ask.dropQuote')} onClick={onDropQuote} /> : null}
        </div>
      ) : null}
      <Field label={t('ask.title')} error={refusal?.fields.title} required>
        <Input
          ref={title}
          name="title"
          maxLength={150}
          autoComplete="off"
          defaultValue={refusal?.values.title}
          placeholder={t('ask.titlePlaceholder')}
        />
      </Field>
      <Field label={t('ask.body')} hint={t('ask.format')} error={refusal?.fields.body}>
        <Textarea name="body" maxLength={4000} defaultValue={refusal?.values.body} />
      </Field>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" tone="secondary" icon={MessageCircleQuestion} busy={busy}>
          {t('ask.submit')}
        </Button>
        <p className="text-ink-faint text-sm">{t('ask.whoSees', { company })}</p>
      </div>
    </AskingForm>
  )
}
