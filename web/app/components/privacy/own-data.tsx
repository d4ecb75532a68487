import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ManagersSee, OwnDataFragment } from '~/graphql/generated/graphql'
import { DataExports } from './data-exports'
import { DeleteAccount } from './delete-account'
import { SeenInCompanies } from './seen-in-companies'

interface OwnDataProps {
  viewer: OwnDataFragment & {
    memberships: {
      organization: {
        name: string
        slug: string
        privacy: { managersSee: ManagersSee; managersSeeSince?: string | null }
      }
    }[]
  }
}

/** What is held about a person: who sees it, a copy of it, and the end of it. */
export function OwnData({ viewer }: OwnDataProps) {
  const { t } = useTranslation('privacy')
  return (
    <>
      {viewer.memberships.length > 0 ? (
        <Section anchor="seen" title={t('seen.title')}>
          <SeenInCompanies companies={viewer.memberships.map(({ organization }) => organization)} />
        </Section>
      ) : null}
      <div id="your-data" className="scroll-mt-8">
        <Section title={t('own.title')}>
          <p className="text-ink-soft text-sm">{t('own.text')}</p>
          <DataExports exports={viewer.dataExports} />
          <AskForCopy />
        </Section>
      </div>
      <Section title={t('remove.title')}>
        <DeleteAccount email={viewer.email} ownedAlone={viewer.companiesOwnedAlone} />
      </Section>
    </>
  )
}

function AskForCopy() {
  const { t } = useTranslation('privacy')
  const { Form, busy, refusal } = usePostedForm(() => t('own.asked'))
  return (
    <Form method="post" className="grid justify-items-start gap-3">
      <FormRefusal refusal={refusal} />
      <Button type="submit" name="intent" value="data-export" tone="secondary" busy={busy}>
        {t('own.ask')}
      </Button>
    </Form>
  )
}
