import { Link } from '@remix-run/react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { Role } from '~/graphql/generated/graphql'

interface Company {
  memberId: string
  role: Role
  organization: { name: string; slug: string }
}

/** The companies of the person, each to be left. */
export function CompanyList({ companies }: { companies: Company[] }) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {companies.map((company) => (
        <CompanyRow key={company.memberId} company={company} />
      ))}
    </ul>
  )
}

function CompanyRow({ company: { memberId, role, organization } }: { company: Company }) {
  const { t } = useTranslation(['settings', 'common'])
  const { name, slug } = organization
  const { Form, busy, refusal } = usePostedForm(() => t('companies.left', { name }))
  const confirm = (event: FormEvent) => {
    if (!window.confirm(t('companies.leaveSure', { name }))) event.preventDefault()
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <div className="min-w-44 flex-1">
        <Link to={`/o/${slug}`} className="text-sm font-medium hover:underline">
          {name}
        </Link>
        <p className="text-ink-faint mt-0.5 text-xs">{t(`common:role.${role}`)}</p>
      </div>
      <Form method="post" onSubmit={confirm}>
        <input type="hidden" name="member" value={memberId} />
        <Button
          type="submit"
          name="intent"
          value="leave"
          tone="quiet"
          size="small"
          busy={busy}
          aria-label={t('companies.leaveFor', { name })}
        >
          {t('companies.leave')}
        </Button>
      </Form>
      {refusal ? (
        <div className="basis-full">
          <FormRefusal refusal={refusal} />
        </div>
      ) : null}
    </li>
  )
}
