import { KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Time } from '~/components/ui/time'
import { AddPasskey } from './add-passkey'
import { RemovePasskey, RenamePasskey, type Passkey } from './passkey-dialogs'

interface PasskeyListProps {
  passkeys: Passkey[]
  /** What the present browser is called: the first name of a passkey made in it. */
  here: { browser: string; system: string }
}

export function PasskeyList({ passkeys, here }: PasskeyListProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <p className="text-ink-soft text-sm">{t('passkeys.text')}</p>
      {passkeys.length > 0 ? (
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      ) : null}
      <AddPasskey here={here} />
    </>
  )
}

function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation('settings')
  const { name, isSynced, createdAt, lastUsedAt } = passkey
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <KeyRound aria-hidden className="text-ink-faint size-5 shrink-0 max-sm:hidden" strokeWidth={1.5} />
      <div className="min-w-44 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium break-words">
          {name}
          {isSynced ? <Badge>{t('passkeys.synced')}</Badge> : null}
        </p>
        <p className="text-ink-faint mt-0.5 text-xs">
          {t('passkeys.created')} <Time value={createdAt} shape="date" /> ·{' '}
          {lastUsedAt ? (
            <>
              {t('passkeys.used')} <Time value={lastUsedAt} shape="date" />
            </>
          ) : (
            t('passkeys.unused')
          )}
        </p>
      </div>
      <div className="flex gap-1 max-sm:-ml-3">
        <RenamePasskey
          passkey={passkey}
          trigger={
            <Button tone="quiet" size="small" aria-label={t('passkeys.renameFor', { name })}>
              {t('passkeys.rename')}
            </Button>
          }
        />
        <RemovePasskey
          passkey={passkey}
          trigger={
            <Button tone="quiet" size="small" aria-label={t('passkeys.removeFor', { name })}>
              {t('passkeys.remove')}
            </Button>
          }
        />
      </div>
    </li>
  )
}
