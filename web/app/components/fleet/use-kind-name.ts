import { useTranslation } from 'react-i18next'

/** What a submission needs of a machine, in words; a kind that a newer api knows is called as it calls it. */
export function useKindName() {
  const { t } = useTranslation('fleet')
  return (kind: string) => {
    if (kind === 'cpu' || kind === 'gpu') return t(`queue.kinds.${kind}`)
    return t('queue.kinds.other', { kind })
  }
}
