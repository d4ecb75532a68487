import { BriefcaseBusiness, Download, FileCheck2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { linkedInAddress } from '~/certificate/linkedin'
import { CopyField } from '~/components/people/copy-field'
import { Button, buttonClass } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { CertificateFactsFragment } from '~/graphql/generated/graphql'

interface HolderToolsProps {
  certificate: CertificateFactsFragment
  /** Of the page, as others open it. */
  address: string
}

/** What its holder does with a certificate: take it along, show it, hide it. */
export function HolderTools({ certificate, address }: HolderToolsProps) {
  const { t } = useTranslation('certificate')
  const { isShown } = certificate
  return (
    <Section title={t('own.title')}>
      <Downloads certificate={certificate} address={address} />
      {isShown ? <CopyField label={t('own.address')} hint={t('own.addressHint')} value={address} /> : null}
      <Visibility certificate={certificate} />
    </Section>
  )
}

function Downloads({ certificate, address }: HolderToolsProps) {
  const { t, i18n } = useTranslation('certificate')
  const { id, completedAt, isShown, revokedAt, achievement } = certificate
  if (revokedAt) return null
  const linkedIn = linkedInAddress({ id, completedAt, address, title: achievement.title })
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <a href={`/certificates/${id}/pdf`} className={buttonClass()}>
          <Download aria-hidden className="size-4.5" strokeWidth={1.75} />
          {t('own.pdf')}
        </a>
        {isShown ? (
          <a href={linkedIn} target="_blank" rel="noreferrer" className={buttonClass({ tone: 'secondary' })}>
            <BriefcaseBusiness aria-hidden className="size-4.5" strokeWidth={1.75} />
            {t('own.linkedIn')}
          </a>
        ) : null}
        <a href={`/credentials/${id}?locale=${i18n.language}`} className={buttonClass({ tone: 'secondary' })}>
          <FileCheck2 aria-hidden className="size-4.5" strokeWidth={1.75} />
          {t('own.credential')}
        </a>
      </div>
      <p className="text-ink-faint text-xs">{t('own.wallet')}</p>
    </>
  )
}

function Visibility({ certificate: { id, isShown } }: Pick<HolderToolsProps, 'certificate'>) {
  const { t } = useTranslation('certificate')
  const { Form, busy, refusal } = usePostedForm((done) =>
    t(done === 'shown' ? 'own.isShown' : 'own.isHidden'),
  )
  return (
    <Form method="post" className="border-line grid gap-3 border-t pt-4">
      <p className="text-ink-soft text-sm">{isShown ? t('own.shownText') : t('own.hiddenText')}</p>
      <input type="hidden" name="certificate" value={id} />
      <FormRefusal refusal={refusal} />
      <Button
        type="submit"
        name="shown"
        value={isShown ? 'no' : 'yes'}
        tone="secondary"
        busy={busy}
        className="justify-self-start"
      >
        {isShown ? t('own.hide') : t('own.show')}
      </Button>
    </Form>
  )
}
