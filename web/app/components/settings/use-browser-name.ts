import { useTranslation } from 'react-i18next'

/** `Firefox on macOS`, in the person's language. */
export function useBrowserName({ browser, system }: { browser: string; system: string }): string {
  const { t } = useTranslation('settings')
  if (!browser) return system || t('sessions.unknown')
  return system ? t('sessions.name', { browser, system }) : browser
}
