import { Link } from '@remix-run/react'
import { Mail } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge, type BadgeTone } from '~/components/ui/badge'
import { Button, buttonClass } from '~/components/ui/button'
import { Time } from '~/components/ui/time'
import type { InvitationStatus, Role } from '~/graphql/generated/graphql'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

interface Invitation {
  id: string
  email: string
  role: Role
  status: InvitationStatus
  expiresAt: string
  invitedBy: string
  team?: { name: string } | null
}

const tones: Record<InvitationStatus, BadgeTone> = {
  PENDING: 'accent',
  WAITING: 'caution',
  ACCEPTED: 'success',
  EXPIRED: 'caution',
  REVOKED: 'neutral',
}

interface InvitationListProps {
  invitations: Invitation[]
  total: number
  nextPage?: string | null
}

/** Who is still expected. An accepted invitation is a member and stands below. */
export function InvitationList({ invitations, total, nextPage }: InvitationListProps) {
  const { t } = useTranslation('people')
  if (invitations.length === 0) return null
  return (
    <div className="grid gap-4">
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      {nextPage ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Link
            to={`?${new URLSearchParams({ expected: nextPage })}`}
            className={buttonClass({ tone: 'secondary' })}
          >
            {t('invitation.earlier')}
          </Link>
          <p className="text-ink-faint text-sm">{t('invitation.inAll', { count: total })}</p>
        </div>
      ) : null}
    </div>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation(['people', 'common'])
  const { id, email, role, status, team, invitedBy, expiresAt } = invitation
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <Mail aria-hidden className="text-ink-faint size-5 shrink-0 max-sm:hidden" strokeWidth={1.5} />
      <div className="min-w-52 flex-1">
        <p className="text-sm font-medium break-words">{email}</p>
        <p className="text-ink-faint mt-0.5 text-xs">
          {[t(`common:role.${role}`), team?.name, t('invitation.by', { name: invitedBy })]
            .filter(Boolean)
            .join(' · ')}
          {status === 'PENDING' ? (
            <>
              {' · '}
              {t('invitation.until')} <Time value={expiresAt} shape="date" />
            </>
          ) : null}
        </p>
      </div>
      <Badge tone={tones[status]}>{t(`invitation.${status}`)}</Badge>
      {status === 'PENDING' || status === 'EXPIRED' ? (
        <InvitationButton id={id} intent="resend" email={email} />
      ) : null}
      {status === 'WAITING' ? <InvitationButton id={id} intent="admit" email={email} /> : null}
      {status === 'PENDING' || status === 'WAITING' ? (
        <InvitationButton id={id} intent="revoke" email={email} />
      ) : null}
    </li>
  )
}

const words = {
  resend: { label: 'invitation.resend', labelFor: 'invitation.resendFor', done: 'invitation.resent' },
  admit: { label: 'invitation.admit', labelFor: 'invitation.admitFor', done: 'invitation.resent' },
  revoke: { label: 'invitation.revoke', labelFor: 'invitation.revokeFor', done: 'invitation.revoked' },
} as const

function InvitationButton({ id, email, intent }: { id: string; email: string; intent: keyof typeof words }) {
  const { t } = useTranslation('people')
  const { label, labelFor, done } = words[intent]
  const { Form, busy, refusal } = usePostedForm((email) => t(done, { email }))
  return (
    <Form method="post">
      <input type="hidden" name="invitation" value={id} />
      <Button
        type="submit"
        name="intent"
        value={intent === 'admit' ? 'resend' : intent}
        tone="quiet"
        size="small"
        busy={busy}
        aria-label={t(labelFor, { email })}
      >
        {t(label)}
      </Button>
      <FormRefusal refusal={refusal} />
    </Form>
  )
}
