import { Form, Link } from '@remix-run/react'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { searchString, type AuditSearch } from '~/audit/audit-search'
import { kinds, type Kind } from '~/audit/kinds'
import { Button, buttonClass } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'

interface AuditFilterFormProps {
  search: AuditSearch
  /** Of the chosen person; null once they have left. */
  name: string | null
}

/** Who, what and when; the answer is an address that can be kept and sent. */
export function AuditFilterForm({ search, name }: AuditFilterFormProps) {
  const { t } = useTranslation('audit')
  return (
    <Form
      // Of another address, another form: its fields begin with what that address says.
      key={searchString(search)}
      method="get"
      aria-label={t('filter.label')}
      className="border-line bg-surface grid grid-cols-[minmax(0,1fr)] gap-4 rounded border p-5"
    >
      <div className="grid grid-cols-2 items-end gap-x-3 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_10.5rem_10.5rem_auto]">
        {search.person ? <ChosenPerson search={search} name={name} /> : <PersonField who={search.who} />}
        <KindField chosen={search.kind} />
        <Field label={t('filter.from')} className="min-w-0">
          <Input type="date" className="min-w-0" name="from" defaultValue={search.from ?? ''} />
        </Field>
        <Field label={t('filter.to')} className="min-w-0">
          <Input type="date" className="min-w-0" name="to" defaultValue={search.to ?? ''} />
        </Field>
        <Button type="submit" tone="secondary" className="h-11 max-lg:col-span-2 max-lg:w-full">
          {t('filter.show')}
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-faint text-xs">{t('filter.utc')}</p>
        {searchString(search) ? (
          <Link to="?" className={buttonClass({ tone: 'quiet', size: 'small' })}>
            {t('filter.clear')}
          </Link>
        ) : null}
      </div>
    </Form>
  )
}

function PersonField({ who }: { who: string | null }) {
  const { t } = useTranslation('audit')
  return (
    <Field label={t('filter.person')} className="max-sm:col-span-2">
      <Input
        type="search"
        name="who"
        defaultValue={who ?? ''}
        placeholder={t('filter.who')}
        maxLength={200}
        autoComplete="off"
      />
    </Field>
  )
}

/** Also somebody who has left, and whom no name finds any more. */
function ChosenPerson({ search, name }: AuditFilterFormProps) {
  const { t } = useTranslation('audit')
  const shown = name ?? t('filter.chosen')
  return (
    <div role="group" aria-label={t('filter.person')} className="grid min-w-0 gap-1.5 max-sm:col-span-2">
      <p aria-hidden className="text-sm font-medium">
        {t('filter.person')}
      </p>
      <input type="hidden" name="person" value={search.person ?? ''} />
      <div className="bg-surface border-line-strong flex h-11 items-center gap-2 rounded border ps-3 pe-1">
        <span className="min-w-0 flex-1 truncate">{shown}</span>
        <Link
          to={searchString({ ...search, person: null }) || '?'}
          aria-label={t('filter.remove', { name: shown })}
          className="text-ink-faint hover:text-ink grid size-9 shrink-0 place-items-center rounded"
        >
          <X aria-hidden className="size-4" strokeWidth={1.75} />
        </Link>
      </div>
    </div>
  )
}

function KindField({ chosen }: { chosen: Kind | null }) {
  const { t } = useTranslation('audit')
  return (
    <Field label={t('filter.kind')} className="max-sm:col-span-2">
      <Select name="kind" defaultValue={chosen ?? ''}>
        <option value="">{t('filter.all')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
