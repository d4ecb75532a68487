import { Form, Link, useNavigation } from '@remix-run/react'
import { BellOff, Pause, Pencil, Play, Send, Trash2, type LucideIcon } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ReportRowFragment } from '~/graphql/generated/graphql'

interface ReportActionsProps {
  report: ReportRowFragment
  /** Of the page of reports. */
  base: string
}

export function ReportActions({ report, base }: ReportActionsProps) {
  const { t } = useTranslation('report')
  const { id, name, pausedFor, viewerCanChange, viewerReceives } = report
  return (
    <div className="flex flex-wrap gap-2">
      {viewerCanChange ? (
        <>
          <TryReport id={id} base={base} />
          <Act id={id} intent={pausedFor ? 'resume' : 'pause'} icon={pausedFor ? Play : Pause} />
          <Link
            to={`${base}/plan/${encodeURIComponent(id)}`}
            className={buttonClass({ tone: 'secondary', size: 'small' })}
          >
            <Pencil aria-hidden className="size-4" strokeWidth={1.5} />
            {t('change')}
          </Link>
        </>
      ) : null}
      {viewerReceives ? <Act id={id} intent="leave" icon={BellOff} /> : null}
      {viewerCanChange ? (
        <Act id={id} intent="delete" icon={Trash2} sure={t('deleteSure', { name })} />
      ) : null}
    </div>
  )
}

/** Leads to the file that is made by it, so it leaves the page. */
function TryReport({ id, base }: { id: string; base: string }) {
  const { t } = useTranslation('report')
  const { state, formData } = useNavigation()
  const isBusy = state !== 'idle' && formData?.get('intent') === 'try' && formData.get('report') === id
  return (
    <Form method="post" action={`${base}?index`}>
      <input type="hidden" name="report" value={id} />
      <Button type="submit" name="intent" value="try" tone="secondary" size="small" icon={Send} busy={isBusy}>
        {t('try')}
      </Button>
    </Form>
  )
}

interface ActProps {
  id: string
  intent: 'pause' | 'resume' | 'delete' | 'leave'
  icon: LucideIcon
  /** Asked once more. */
  sure?: string
}

function Act({ id, intent, icon, sure }: ActProps) {
  const { t } = useTranslation('report')
  const { Form: Posted, busy, refusal } = usePostedForm((done) => t(`done.${done as 'paused'}`))
  const confirm = (event: FormEvent) => {
    if (sure && !window.confirm(sure)) event.preventDefault()
  }
  return (
    <Posted method="post" onSubmit={confirm} className="grid gap-2">
      <input type="hidden" name="report" value={id} />
      <Button
        type="submit"
        name="intent"
        value={intent}
        tone={intent === 'delete' ? 'danger' : 'secondary'}
        size="small"
        icon={icon}
        busy={busy}
      >
        {t(intent)}
      </Button>
      <FormRefusal refusal={refusal} />
    </Posted>
  )
}
