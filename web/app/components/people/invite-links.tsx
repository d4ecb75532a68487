import { useFetcher } from '@remix-run/react'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { usePostedForm } from '~/forms/use-posted-form'
import type { Role } from '~/graphql/generated/graphql'
import { CopyField } from './copy-field'
import { OfferFields } from './offer-fields'

interface InviteLink {
  id: string
  role: Role
  team?: { name: string } | null
  path?: { title: string } | null
  used: number
  most?: number | null
  domain?: string | null
  expiresAt: string
}

interface InviteLinksProps {
  organizationId: string
  teams: { id: string; name: string }[]
  paths: { id: string; title: string }[]
  links: InviteLink[]
}

/** Links that many may use: those that are open, and a new one. */
export function InviteLinks({ links, ...form }: InviteLinksProps) {
  return (
    <>
      {links.length > 0 ? (
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} />
          ))}
        </ul>
      ) : null}
      <NewLink {...form} />
    </>
  )
}

function LinkRow({ link }: { link: InviteLink }) {
  const { t } = useTranslation(['people', 'common'])
  const { Form, busy } = usePostedForm(() => t('links.revoked'))
  const { id, role, team, path, used, most, domain, expiresAt } = link
  const about = [
    t(`common:role.${role}`),
    team?.name,
    path?.title,
    domain ? `@${domain}` : undefined,
    most ? t('links.usedOf', { count: used, most }) : t('links.used', { count: used }),
  ].filter(Boolean)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <Link2 aria-hidden className="text-ink-faint size-5 shrink-0 max-sm:hidden" strokeWidth={1.5} />
      <div className="min-w-44 flex-1">
        <p className="text-sm font-medium">{about.join(' · ')}</p>
        <p className="text-ink-faint mt-0.5 text-xs">
          {t('invitation.until')} <Time value={expiresAt} shape="date" />
        </p>
      </div>
      <Form method="post">
        <input type="hidden" name="link" value={id} />
        <Button type="submit" name="intent" value="revoke-link" tone="quiet" size="small" busy={busy}>
          {t('invitation.revoke')}
        </Button>
      </Form>
    </li>
  )
}

function NewLink({ organizationId, teams, paths }: Omit<InviteLinksProps, 'links'>) {
  const { t } = useTranslation('people')
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Dialog
        title={t('links.new')}
        description={t('links.text')}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button tone="secondary" icon={Link2}>
            {t('links.new')}
          </Button>
        }
      >
        <NewLinkForm organizationId={organizationId} teams={teams} paths={paths} />
      </Dialog>
    </div>
  )
}

const roles = ['LEARNER', 'MANAGER', 'AUTHOR'] as const

function NewLinkForm({ organizationId, teams, paths }: Omit<InviteLinksProps, 'links'>) {
  const { t } = useTranslation(['people', 'common'])
  const fetcher = useFetcher<Refused | { address: string }>()
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  const refusal = answer && 'fields' in answer ? answer : undefined
  if (answer && 'address' in answer)
    return (
      <div className="grid gap-4">
        <CopyField label={t('links.address')} hint={t('links.once')} value={answer.address} />
      </div>
    )
  return (
    <fetcher.Form method="post" noValidate className="grid gap-5">
      <input type="hidden" name="organization" value={organizationId} />
      <FormRefusal refusal={refusal} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <OfferFields roles={roles} teams={teams} paths={paths} refusal={refusal} />
        <Field label={t('links.days')} error={refusal?.fields.days} required>
          <Input name="days" type="number" min={1} max={90} defaultValue={14} inputMode="numeric" />
        </Field>
        <Field label={t('links.most')} hint={t('links.mostHint')} error={refusal?.fields.most}>
          <Input name="most" type="number" min={1} max={5000} inputMode="numeric" />
        </Field>
      </div>
      <Field label={t('links.domain')} hint={t('links.domainHint')} error={refusal?.fields.domain}>
        <Input name="domain" autoComplete="off" placeholder="example.com" />
      </Field>
      <Button
        type="submit"
        name="intent"
        value="create-link"
        busy={fetcher.state !== 'idle'}
        className="justify-self-start"
      >
        {t('links.submit')}
      </Button>
    </fetcher.Form>
  )
}
