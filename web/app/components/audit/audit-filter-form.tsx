import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { searchString, type AuditSearch } from '~/audit/audit-search'
import { kinds, type Kind } from '~/audit/kinds'
import { Button, buttonClass } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'

interface AuditFilterFormProps {
  search: AuditSearch
  people: { id: string; name: string }[]
}

/** Who, what and when; the answer is an address that can be kept and sent. */
export function AuditFilterForm({ search, people }: AuditFilterFormProps) {
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
        <PersonField chosen={search.person} people={people} />
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

function PersonField({ chosen, people }: { chosen: string | null; people: AuditFilterFormProps['people'] }) {
  const { t } = useTranslation('audit')
  const isListed = people.some(({ id }) => id === chosen)
  return (
    <Field label={t('filter.person')} className="max-sm:col-span-2">
      <Select name="person" defaultValue={chosen ?? ''}>
        <option value="">{t('filter.everybody')}</option>
        {chosen && !isListed ? <option value={chosen}>{t('filter.chosen')}</option> : null}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
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
