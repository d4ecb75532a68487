import { EyeOff, Flag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { complaintReasons } from '~/asking/reasons'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'
import type { ComplaintReason } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { AskingForm, Folded, useAskingForm } from './asking-form'

interface PostToolsProps {
  /** A question or an answer. */
  post: {
    id: string
    isOwn: boolean
    hiddenFor?: ComplaintReason | null
    reports: readonly ComplaintReason[]
  }
  canHide: boolean
}

/** What is done about something that should not stand there. */
export function PostTools({ post, canHide }: PostToolsProps) {
  const { t } = useTranslation('asking')
  const { list } = useFormat()
  const { id, isOwn, hiddenFor, reports } = post
  return (
    <>
      {hiddenFor ? null : canHide ? (
        <Complaint key="hide" name={`hide ${id}`} intent="hide" post={id} />
      ) : isOwn ? null : (
        <Complaint key="report" name={`report ${id}`} intent="report" post={id} />
      )}
      {hiddenFor ? (
        <p className="text-caution inline-flex min-h-8 w-full items-center gap-1.5 px-3 text-sm">
          <EyeOff aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
          {t('hidden', { reason: t(`reason.${hiddenFor}`) })}
        </p>
      ) : null}
      {reports.length > 0 ? (
        <p className="text-caution inline-flex min-h-8 w-full items-center gap-1.5 px-3 text-sm">
          <Flag aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
          {t('reported', { reasons: list([...new Set(reports)].map((reason) => t(`reason.${reason}`))) })}
        </p>
      ) : null}
      {canHide && (hiddenFor || reports.length > 0) ? <Show post={id} isHidden={Boolean(hiddenFor)} /> : null}
    </>
  )
}

function Complaint({ name, intent, post }: { name: string; intent: 'hide' | 'report'; post: string }) {
  const { t } = useTranslation('asking')
  const { busy } = useAskingForm(name)
  return (
    <Folded name={name} label={t(`${intent}.open`)}>
      <AskingForm name={name} intent={intent} about={{ post }} className="grid max-w-md gap-3">
        <Field label={t(`${intent}.why`)} hint={t(`${intent}.hint`)}>
          <Select name="reason">
            {complaintReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`reason.${reason}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" tone="secondary" size="small" busy={busy} className="justify-self-start">
          {t(`${intent}.submit`)}
        </Button>
      </AskingForm>
    </Folded>
  )
}

function Show({ post, isHidden }: { post: string; isHidden: boolean }) {
  const { t } = useTranslation('asking')
  const name = `show ${post}`
  const { busy } = useAskingForm(name)
  return (
    <AskingForm name={name} intent="show" about={{ post }}>
      <Button type="submit" tone="quiet" size="small" busy={busy}>
        {isHidden ? t('show') : t('leave')}
      </Button>
    </AskingForm>
  )
}
