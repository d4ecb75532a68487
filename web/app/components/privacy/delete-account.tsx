import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { useFormat } from '~/i18n/format'
import { TypedConfirmation } from './typed-confirmation'

const graceDays = 14

/** The end of an account, and what stands before it. */
export function DeleteAccount({ email, ownedAlone }: { email: string; ownedAlone: string[] }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  return (
    <>
      <p className="text-ink-soft text-sm">{t('remove.text', { days: graceDays })}</p>
      {ownedAlone.length > 0 ? (
        <Banner tone="caution">{t('remove.hurdle', { companies: format.list(ownedAlone) })}</Banner>
      ) : (
        <TypedConfirmation
          trigger={t('remove.open')}
          title={t('remove.dialogTitle')}
          text={t('remove.dialogText', { days: graceDays })}
          label={t('remove.type', { email })}
          submit={t('remove.submit')}
          field="email"
          intent="account-delete"
        />
      )}
    </>
  )
}
