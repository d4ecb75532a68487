import { useTranslation } from 'react-i18next'
import { CopyField } from '~/components/people/copy-field'

/** A secret in the only moment in which it can be seen. */
export function SecretShown({ secret }: { secret: string }) {
  const { t } = useTranslation('webhook')
  return <CopyField label={t('secret.label')} hint={t('secret.text')} value={secret} />
}
