import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { OwnDataFragment } from '~/graphql/generated/graphql'
import { useDay } from './use-day'

type Company = OwnDataFragment['closedCompanies'][number]

/** Companies of the person that are on their way out; nothing where there are none. */
export function ClosedCompanies({ companies }: { companies: Company[] }) {
  const { t } = useTranslation('privacy')
  if (companies.length === 0) return null
  return (
    <div id="companies" className="scroll-mt-8">
      <Section title={t('closed.title')}>
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {companies.map((company) => (
            <ClosedCompany key={company.id} company={company} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

function ClosedCompany({ company: { id, name, dueAt, viewerCanRestore } }: { company: Company }) {
  const { t } = useTranslation('privacy')
  const day = useDay()
  const { Form, busy, refusal } = usePostedForm(() => t('closed.restored', { company: name }))
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <div className="min-w-44 flex-1">
        <p className="text-sm font-medium">{name}</p>
        <p className="text-ink-faint mt-0.5 text-xs">
          {t('closed.until', { date: day(dueAt) })}
          {viewerCanRestore ? null : ` · ${t('closed.askOwner')}`}
        </p>
      </div>
      {viewerCanRestore ? (
        <Form method="post">
          <input type="hidden" name="organization" value={id} />
          <Button
            type="submit"
            name="intent"
            value="company-restore"
            tone="secondary"
            size="small"
            busy={busy}
            aria-label={t('closed.restoreFor', { company: name })}
          >
            {t('closed.restore')}
          </Button>
        </Form>
      ) : null}
      {refusal ? (
        <div className="basis-full">
          <FormRefusal refusal={refusal} />
        </div>
      ) : null}
    </li>
  )
}
