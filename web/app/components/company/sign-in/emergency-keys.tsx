import { KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

interface Owner {
  memberId: string
  name: string
  email: string
  isKeeper: boolean
  hasSecondStep: boolean
}

/** The owners, of whom some can enter when the provider fails. */
export function EmergencyKeys({ owners, canDecide }: { owners: Owner[]; canDecide: boolean }) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {owners.map((owner) => (
        <OwnerRow key={owner.memberId} owner={owner} canDecide={canDecide} />
      ))}
    </ul>
  )
}

function OwnerRow({ owner, canDecide }: { owner: Owner; canDecide: boolean }) {
  const { t } = useTranslation('company')
  const { memberId, name, email, isKeeper, hasSecondStep } = owner
  const { Form, busy, refusal } = usePostedForm(() =>
    t(isKeeper ? 'signIn.keys.taken' : 'signIn.keys.given', { name }),
  )
  return (
    <li className="grid gap-3 px-5 py-3">
      <Form method="post" className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p className="text-sm font-medium">{name}</p>
          <p className="text-ink-faint mt-0.5 text-xs break-words">
            {email} · {t(hasSecondStep ? 'signIn.keys.twoStep' : 'signIn.keys.noTwoStep')}
          </p>
        </div>
        {isKeeper ? (
          <Badge tone="accent" icon={KeyRound}>
            {t('signIn.keys.keeps')}
          </Badge>
        ) : null}
        <input type="hidden" name="member" value={memberId} />
        <input type="hidden" name="isKeeper" value={isKeeper ? 'no' : 'yes'} />
        {canDecide ? (
          <Button
            type="submit"
            name="intent"
            value="give-key"
            tone="quiet"
            size="small"
            busy={busy}
            aria-label={t(isKeeper ? 'signIn.keys.takeFrom' : 'signIn.keys.giveTo', { name })}
          >
            {t(isKeeper ? 'signIn.keys.take' : 'signIn.keys.give')}
          </Button>
        ) : null}
      </Form>
      <FormRefusal
        refusal={refusal && { ...refusal, form: refusal.form ?? Object.values(refusal.fields)[0] }}
      />
    </li>
  )
}
