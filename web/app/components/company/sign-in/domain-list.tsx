import { CircleCheck, Globe } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ShownDomainFragment } from '~/graphql/generated/graphql'
import { CopyLine } from './copy-line'

/** The company's domains, each with the record that proves it; and another one. */
export function DomainList({
  organizationId,
  domains,
}: {
  organizationId: string
  domains: ShownDomainFragment[]
}) {
  return (
    <>
      {domains.length > 0 ? (
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {domains.map((domain) => (
            <DomainRow key={domain.id} domain={domain} />
          ))}
        </ul>
      ) : null}
      <AddDomain key={domains.length} organizationId={organizationId} />
    </>
  )
}

function DomainRow({ domain }: { domain: ShownDomainFragment }) {
  const { t } = useTranslation('company')
  const { Form, busy, refusal } = usePostedForm((done) =>
    t(done === 'remove-domain' ? 'signIn.domains.removed' : 'signIn.domains.proved', {
      domain: domain.domain,
    }),
  )
  const isProved = Boolean(domain.verifiedAt)
  return (
    <li className="grid gap-4 px-5 py-4">
      <Form method="post" className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Globe aria-hidden className="text-ink-faint size-5 shrink-0 max-sm:hidden" strokeWidth={1.5} />
        <p className="min-w-40 flex-1 text-sm font-medium break-all">{domain.domain}</p>
        <Badge tone={isProved ? 'success' : 'caution'} icon={isProved ? CircleCheck : undefined}>
          {t(isProved ? 'signIn.domains.isProved' : 'signIn.domains.waits')}
        </Badge>
        <input type="hidden" name="domain" value={domain.id} />
        <Button type="submit" name="intent" value="remove-domain" tone="quiet" size="small">
          {t('signIn.remove')}
        </Button>
        {isProved ? null : (
          <Button type="submit" name="intent" value="verify-domain" tone="secondary" size="small" busy={busy}>
            {t('signIn.domains.check')}
          </Button>
        )}
      </Form>
      <Refusals refusal={refusal} />
      {isProved ? null : (
        <div className="grid gap-4">
          <CopyLine label={t('signIn.domains.recordName')} value={domain.recordName} />
          <CopyLine label={t('signIn.domains.recordValue')} value={domain.recordValue} />
        </div>
      )}
    </li>
  )
}

function Refusals({ refusal }: { refusal: ReturnType<typeof usePostedForm>['refusal'] }) {
  if (!refusal) return null
  return <FormRefusal refusal={{ ...refusal, form: refusal.form ?? refusal.fields.domain }} />
}

function AddDomain({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('company')
  const { Form, busy, refusal } = usePostedForm(() => t('signIn.domains.added'))
  const form = useFocusOnRefusal(refusal)
  return (
    <Form ref={form} method="post" noValidate className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="organization" value={organizationId} />
      <div className="basis-full empty:hidden">
        <FormRefusal refusal={refusal} />
      </div>
      <Field label={t('signIn.domains.domain')} error={refusal?.fields.domain} className="min-w-56 flex-1">
        <Input name="domain" autoComplete="off" placeholder="example.com" inputMode="url" />
      </Field>
      <Button type="submit" name="intent" value="add-domain" tone="secondary" busy={busy} className="h-11">
        {t('signIn.domains.add')}
      </Button>
    </Form>
  )
}
