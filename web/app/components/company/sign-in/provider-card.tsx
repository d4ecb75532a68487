import { CircleCheck, FlaskConical, Settings2, SlidersHorizontal } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button, buttonClass } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { Dialog } from '~/components/ui/dialog'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ShownProviderFragment } from '~/graphql/generated/graphql'
import { CopyLine } from './copy-line'
import { OidcForm } from './oidc-form'
import { RulesForm } from './rules-form'
import { SamlForm } from './saml-form'
import { TrialReport } from './trial-report'

interface ProviderCardProps {
  provider: ShownProviderFragment
  organization: { id: string; teams: { id: string; name: string }[] }
  canDecide: boolean
  isJustTried: boolean
}

/** One provider: what to tell it, how its trial ended, what it gives people, and whether it is on. */
export function ProviderCard({ provider, organization, canDecide, isJustTried }: ProviderCardProps) {
  const { t } = useTranslation('company')
  const { name, kind, isLive, returnAddress, entityId } = provider
  return (
    <Card className="grid gap-5 p-5">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="min-w-40 flex-1 text-base font-semibold">{name}</h3>
        <Badge>{t(`signIn.kind.${kind}`)}</Badge>
        <Badge tone={isLive ? 'success' : 'neutral'} icon={isLive ? CircleCheck : undefined}>
          {t(isLive ? 'signIn.isOn' : 'signIn.isOff')}
        </Badge>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <CopyLine label={t(`signIn.return.${kind}`)} value={returnAddress} />
        {kind === 'SAML' ? <CopyLine label={t('signIn.entityId')} value={entityId} /> : null}
      </div>
      {kind === 'SAML' ? <Certificates provider={provider} /> : null}
      <TrialReport provider={provider} isLive={isJustTried} />
      <Deeds provider={provider} organization={organization} canDecide={canDecide} />
    </Card>
  )
}

function Certificates({ provider: { certificates, entityId } }: { provider: ShownProviderFragment }) {
  const { t } = useTranslation('company')
  return (
    <div className="text-ink-soft grid gap-1 text-sm">
      {certificates.map(({ fingerprint, endsAt }) => (
        <p key={fingerprint}>
          {t('signIn.saml.ends')} <Time value={endsAt} shape="date" />
        </p>
      ))}
      <a
        href={entityId}
        download
        className="text-accent justify-self-start font-medium underline underline-offset-4"
      >
        {t('signIn.saml.ours')}
      </a>
    </div>
  )
}

function Deeds({ provider, organization, canDecide }: Omit<ProviderCardProps, 'isJustTried'>) {
  const { t } = useTranslation('company')
  const { id, name, isLive, isTried, trialAddress } = provider
  const { Form, busy, refusal } = usePostedForm((done) =>
    t(done === 'remove-provider' ? 'signIn.removed' : isLive ? 'signIn.switchedOff' : 'signIn.switchedOn', {
      name,
    }),
  )
  const sure = (event: FormEvent) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    const isRemoving = submitter instanceof HTMLButtonElement && submitter.value === 'remove-provider'
    if (isRemoving && !window.confirm(t('signIn.removeSure', { name }))) event.preventDefault()
  }
  return (
    <div className="grid gap-3">
      <FormRefusal
        refusal={refusal && { ...refusal, form: refusal.form ?? Object.values(refusal.fields)[0] }}
      />
      <Form method="post" onSubmit={sure} className="flex flex-wrap gap-2">
        <input type="hidden" name="provider" value={id} />
        <input type="hidden" name="isLive" value={isLive ? 'no' : 'yes'} />
        <a href={trialAddress} className={buttonClass({ tone: 'secondary', size: 'medium' })}>
          <FlaskConical aria-hidden className="size-4" strokeWidth={1.75} />
          {t('signIn.try')}
        </a>
        {canDecide && (isLive || isTried) ? (
          <Button
            type="submit"
            name="intent"
            value="switch-provider"
            tone={isLive ? 'secondary' : 'primary'}
            busy={busy}
          >
            {t(isLive ? 'signIn.switchOff' : 'signIn.switchOn')}
          </Button>
        ) : null}
        <ConnectionDialog provider={provider} organizationId={organization.id} />
        <RulesDialog provider={provider} teams={organization.teams} />
        <Button type="submit" name="intent" value="remove-provider" tone="quiet">
          {t('signIn.remove')}
        </Button>
      </Form>
      {!canDecide && isTried && !isLive ? (
        <p className="text-ink-soft text-sm">{t('signIn.ownerSwitches')}</p>
      ) : null}
    </div>
  )
}

function ConnectionDialog({
  provider,
  organizationId,
}: {
  provider: ShownProviderFragment
  organizationId: string
}) {
  const { t } = useTranslation('company')
  const [open, setOpen] = useState(false)
  const ConnectionForm = provider.kind === 'OIDC' ? OidcForm : SamlForm
  return (
    <Dialog
      title={t('signIn.connectionOf', { name: provider.name })}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="quiet" icon={Settings2}>
          {t('signIn.connection')}
        </Button>
      }
    >
      <ConnectionForm organizationId={organizationId} provider={provider} onSaved={() => setOpen(false)} />
    </Dialog>
  )
}

function RulesDialog({
  provider,
  teams,
}: {
  provider: ShownProviderFragment
  teams: { id: string; name: string }[]
}) {
  const { t } = useTranslation('company')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('signIn.rulesOf', { name: provider.name })}
      description={t('signIn.rules.text')}
      open={open}
      onOpenChange={setOpen}
      className="max-w-2xl"
      trigger={
        <Button tone="quiet" icon={SlidersHorizontal}>
          {t('signIn.rules.title')}
        </Button>
      }
    >
      <RulesForm provider={provider} teams={teams} onSaved={() => setOpen(false)} />
    </Dialog>
  )
}
