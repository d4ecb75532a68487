import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/components/ui/checkbox'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import type { Refused } from '~/forms/form-result'
import type { WebhookEvent } from '~/graphql/generated/graphql'
import { webhookEvents } from '~/webhooks/events'

interface WebhookFieldsProps {
  held?: { url: string; description: string; events: WebhookEvent[] }
  refusal: Refused | undefined
}

/** Where to, what for, and of what: of a new webhook and of one that is changed. */
export function WebhookFields({ held, refusal }: WebhookFieldsProps) {
  const { t } = useTranslation('webhook')
  return (
    <>
      <Field label={t('url')} hint={t('urlHint')} error={refusal?.fields.url} required>
        <Input
          name="url"
          type="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://example.com/skillgrad"
          defaultValue={refusal?.values.url ?? held?.url}
        />
      </Field>
      <Field label={t('description')} hint={t('descriptionHint')} error={refusal?.fields.description}>
        <Input
          name="description"
          autoComplete="off"
          defaultValue={refusal?.values.description ?? held?.description}
        />
      </Field>
      <EventChoice chosen={held?.events ?? []} error={refusal?.fields.events} />
    </>
  )
}

function EventChoice({ chosen, error }: { chosen: WebhookEvent[]; error: string | undefined }) {
  const { t } = useTranslation('webhook')
  const id = useId()
  return (
    <fieldset aria-describedby={error ? id : undefined} className="grid gap-2.5">
      <legend className="mb-2.5 text-sm font-medium">{t('events')}</legend>
      {webhookEvents.map((event) => (
        <Checkbox
          key={event}
          name="events"
          value={event}
          label={t(`event.${event}`)}
          defaultChecked={chosen.includes(event)}
        />
      ))}
      {error ? (
        <p id={id} role="alert" tabIndex={-1} className="text-danger flex items-start gap-1.5 text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
