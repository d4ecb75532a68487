import { KeyRound } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { TokenRowFragment } from '~/graphql/generated/graphql'

export interface ShownToken extends TokenRowFragment {
  /** Where it works, or whose it is. */
  aside?: string
}

export function TokenList({ tokens }: { tokens: ShownToken[] }) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {tokens.map((token) => (
        <TokenItem key={token.id} token={token} />
      ))}
    </ul>
  )
}

function TokenItem({ token }: { token: ShownToken }) {
  const { t } = useTranslation('token')
  const { id, name, hint, scopes, aside } = token
  const { Form, busy, refusal } = usePostedForm(() => t('revoked'))
  const confirm = (event: FormEvent) => {
    if (!window.confirm(t('revokeSure', { name }))) event.preventDefault()
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <KeyRound aria-hidden className="text-ink-faint size-5 shrink-0 max-sm:hidden" strokeWidth={1.5} />
      <div className="min-w-44 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-medium break-words">{name}</span>
          <code className="text-ink-faint text-xs">{`skg_…${hint}`}</code>
        </p>
        <p className="text-ink-soft mt-0.5 text-xs">
          {[aside, ...scopes.map((scope) => t(`scope.${scope}`))].filter(Boolean).join(' · ')}
        </p>
        <TokenDates token={token} />
      </div>
      <Form method="post" onSubmit={confirm} className="max-sm:-ml-3">
        <input type="hidden" name="token" value={id} />
        <Button
          type="submit"
          name="intent"
          value="revoke-token"
          tone="quiet"
          size="small"
          busy={busy}
          aria-label={t('revokeFor', { name })}
        >
          {t('revoke')}
        </Button>
      </Form>
      {refusal ? (
        <div className="basis-full">
          <FormRefusal refusal={refusal} />
        </div>
      ) : null}
    </li>
  )
}

function TokenDates({ token: { expiresAt, lastUsedAt } }: { token: ShownToken }) {
  const { t } = useTranslation('token')
  return (
    <p className="text-ink-faint mt-0.5 text-xs">
      {lastUsedAt ? (
        <>
          {t('used')} <Time value={lastUsedAt} />
        </>
      ) : (
        t('unused')
      )}{' '}
      ·{' '}
      {expiresAt ? (
        <>
          {t('ends')} <Time value={expiresAt} shape="date" />
        </>
      ) : (
        t('endsNever')
      )}
    </p>
  )
}
